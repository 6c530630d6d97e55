import { html, nothing } from 'lit';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { t } from '../../ui/text';
import { office } from '../state';
import { sentence } from '../trouble';
import { openTills, type OpenTill } from './open-tills';
import { send, type Sent } from './sends';

/** To which till? The one that was used last stands first in hand. */
export class SendDialog extends Piece {
  static properties = { tills: { state: true }, failure: { state: true } };

  declare tills: OpenTill[] | null;
  declare failure: unknown;
  record!: Sent;

  constructor() {
    super();
    this.tills = null;
    this.failure = null;
  }

  protected firstUpdated() {
    this.dialog.showModal();
    void this.load();
  }

  protected render() {
    return html`
      <dialog class="dialog" aria-labelledby="send-title" @close=${() => this.remove()}>
        <div class="stack">
          <header>
            <div>
              <h2 id="send-title">${t('send.title')}</h2>
              <p class="quiet">${t('send.what', { name: this.record.name })}</p>
            </div>
            <button class="button bare square" aria-label=${t('action.close')} @click=${() => this.dialog.close()}>
              ${icon('close')}
            </button>
          </header>
          ${this.choice()}
        </div>
      </dialog>
    `;
  }

  private choice() {
    if (this.failure) {
      return html`
        <div class="note bad" role="alert">${icon('warning')}<div>${sentence(this.failure)}</div></div>
        <button class="button" @click=${this.load}>${t('action.retry')}</button>
      `;
    }
    if (!this.tills) {
      return html`<p class="quiet" role="status">${t('list.loading')}</p>`;
    }
    if (!this.tills.length) {
      return html`
        <div class="note" role="status">
          ${icon('till')}
          <div><strong>${t('send.none')}</strong><br />${t('send.none.hint')}</div>
        </div>
      `;
    }
    return html`<ul class="tills">${this.tills.map((till) => html`<li>${this.till(till)}</li>`)}</ul>`;
  }

  private till(till: OpenTill) {
    return html`
      <button class="till" @click=${() => this.choose(till)}>
        ${icon('till')}
        <span class="till-name">
          <strong>${till.name}</strong>
          <span class="small quiet">
            ${till.store}${till.connected === null ? nothing : ` · ${t(till.connected ? 'send.connected' : 'send.away')}`}
          </span>
        </span>
        ${icon('send')}
      </button>
    `;
  }

  private choose(till: OpenTill) {
    this.dialog.close();
    office.update({ trayOpen: true });
    void send(this.record, till.name, { registerId: till.registerId });
  }

  private readonly load = async () => {
    this.failure = null;
    try {
      this.tills = await openTills();
      await this.updateComplete;
      this.find('.till')?.focus();
    } catch (failure) {
      this.failure = failure;
    }
  };

  private get dialog() {
    return this.find<HTMLDialogElement>('dialog')!;
  }
}

/** Asks to which till, and sends it there. */
export function sendToTill(record: Sent) {
  const dialog = document.createElement('send-dialog') as SendDialog;
  dialog.record = record;
  document.body.append(dialog);
}

customElements.define('send-dialog', SendDialog);
