import { html, nothing } from 'lit';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { t } from '../text';
import { blank } from '../list/list-state';
import { office } from '../state';
import { sendAgain, type Sending } from '../tills/sends';
import { isOver, statusBadge } from '../tills/status';
import { alterRequest } from './request';

/** After selecting: what became of it. Or why the till's question cannot be answered (any more). */
export class SelectResult extends Piece {
  constructor() {
    super();
    this.watch(office);
  }

  protected render() {
    const { sending, over } = office.state.request!;
    if (sending) {
      return this.result(sending);
    }
    return html`
      <div role="alert">
        ${blank('warning', t('select.over'), t(over === 'foreign' ? 'select.foreign' : 'select.over.hint'), html``)}
      </div>
    `;
  }

  private result(sending: Sending) {
    return html`
      <div class="blank result" role="status" data-status=${sending.status}>
        ${icon(sending.status === 'delivered' ? 'check' : 'till')}
        <h1>${sending.name}</h1>
        ${sending.till ? html`<p class="quiet">${t('sends.to', { till: sending.till })}</p>` : nothing}
        <p>${statusBadge(sending)}</p>
        ${sending.reason ? html`<p>${sending.reason}</p>` : nothing}
        <p class="quiet">${this.hint(sending)}</p>
        ${sending.status === 'failed' ? this.wayOut(sending) : nothing}
      </div>
    `;
  }

  private hint(sending: Sending): string {
    if (sending.status === 'delivered') {
      return t('select.done');
    }
    return isOver(sending) && sending.status !== 'failed' ? t('select.ask.again') : '';
  }

  private wayOut(sending: Sending) {
    return html`
      <div class="blank-actions">
        <button class="button main large" @click=${() => sendAgain(sending)}>${t('action.retry')}</button>
        <button class="button large" @click=${() => alterRequest({ sending: null })}>${t('select.another')}</button>
      </div>
    `;
  }
}

customElements.define('select-result', SelectResult);
