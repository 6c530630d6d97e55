import { html, nothing } from 'lit';
import '../list/search-box';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { t } from '../text';
import { office } from '../state';
import { sentence } from '../trouble';
import { openTills, rememberTill, type OpenTill } from './open-tills';
import { send, type Sent } from './sends';

/** Fewer than these are seen at one glance. */
const MANY = 7;

/** To which till? The one that was sent something last has the focus. */
export class SendDialog extends Piece {
  static properties = { tills: { state: true }, many: { state: true }, failure: { state: true } };

  declare tills: OpenTill[] | null;
  /** So many that they can be searched. */
  declare many: boolean;
  declare failure: unknown;
  record!: Sent;

  constructor() {
    super();
    this.tills = null;
    this.many = false;
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
        <button class="button" @click=${() => this.load()}>${t('action.retry')}</button>
      `;
    }
    if (!this.tills) {
      return html`<p class="quiet" role="status">${t('list.loading')}</p>`;
    }
    return html`
      ${this.many
        ? html`<search-box .value=${''} .hint=${t('send.search')}
            @searched=${({ detail }: CustomEvent<string>) => this.load(detail)}></search-box>`
        : nothing}
      ${this.list(this.tills)}
    `;
  }

  private list(tills: OpenTill[]) {
    if (!tills.length && this.many) {
      return html`<p class="quiet" role="status">${t('send.nothing')}</p>`;
    }
    if (!tills.length) {
      return html`
        <div class="note" role="status">
          ${icon('till')}
          <div><strong>${t('send.none')}</strong><br />${t('send.none.hint')}</div>
        </div>
      `;
    }
    return html`<ul class="tills">${tills.map((till) => html`<li>${this.till(till)}</li>`)}</ul>`;
  }

  private till(till: OpenTill) {
    return html`
      <button class="till" @click=${() => this.choose(till)}>
        ${icon('till')}
        <span class="till-name">
          <strong>${till.name}</strong>
          <span class="small quiet">
            ${till.storeName} · ${t(till.connected ? 'send.connected' : 'send.away')}
          </span>
        </span>
        ${icon('send')}
      </button>
    `;
  }

  private choose(till: OpenTill) {
    this.dialog.close();
    rememberTill(till);
    office.update({ trayOpen: true });
    void send(this.record, till.name, { registerId: till.registerId });
  }

  private async load(letters = '') {
    this.failure = null;
    const first = this.tills === null;
    try {
      const { items, next } = await openTills(letters);
      this.tills = items;
      this.many ||= next !== null || items.length > MANY;
      await this.updateComplete;
      if (first) {
        this.find(this.many ? 'input' : '.till')?.focus();
      }
    } catch (failure) {
      this.failure = failure;
    }
  }

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
