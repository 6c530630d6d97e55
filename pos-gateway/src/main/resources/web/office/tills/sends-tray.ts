import { html, nothing } from 'lit';
import './tills.css';
import { timeAgo } from '../format';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { t } from '../text';
import { office } from '../state';
import { forgetSends, sendAgain, type Sending } from './sends';
import { isOver, statusBadge } from './status';

/** What was sent lately, and what became of it: a place in the menu, and a tray beside it. */
export class SendsTray extends Piece {
  constructor() {
    super();
    this.watch(office);
  }

  protected render() {
    const { sends, trayOpen } = office.state;
    if (!sends.length) {
      return nothing;
    }
    const waiting = sends.filter((sending) => !isOver(sending)).length;
    return html`
      <button class="place" aria-expanded=${trayOpen} aria-label=${t('sends.open', { count: waiting })}
        @click=${() => office.update({ trayOpen: !trayOpen })}>
        ${icon('send')}<span>${t('sends.title')}</span>
        ${waiting ? html`<strong class="badge live">${waiting}</strong>` : nothing}
      </button>
      ${trayOpen ? this.tray(sends) : nothing}
    `;
  }

  private tray(sends: readonly Sending[]) {
    return html`
      <section class="tray" aria-labelledby="tray-title">
        <header>
          <h2 id="tray-title">${t('sends.title')}</h2>
          <span class="small quiet" title=${office.state.live ? '' : t('status.polled')}>
            ${office.state.live ? t('status.live') : nothing}
          </span>
          <button class="button bare square" aria-label=${t('action.close')}
            @click=${() => office.update({ trayOpen: false })}>
            ${icon('close')}
          </button>
        </header>
        <ul aria-live="polite">${sends.map((sending) => this.sending(sending))}</ul>
        ${sends.some(isOver)
          ? html`<button class="button bare" @click=${forgetSends}>${t('sends.clear')}</button>`
          : nothing}
      </section>
    `;
  }

  private sending(sending: Sending) {
    return html`
      <li class="sending" data-status=${sending.status}>
        <p><strong>${sending.name}</strong> <span class="quiet">${t('sends.to', { till: sending.till })}</span></p>
        <p class="sending-state">${statusBadge(sending)}<span class="small quiet">${timeAgo(sending.at)}</span></p>
        ${sending.reason ? html`<p class="small sending-reason">${sending.reason}</p>` : nothing}
        ${sending.status === 'failed'
          ? html`<button class="button" @click=${() => sendAgain(sending)}>${t('action.retry')}</button>`
          : nothing}
      </li>
    `;
  }
}

customElements.define('sends-tray', SendsTray);
