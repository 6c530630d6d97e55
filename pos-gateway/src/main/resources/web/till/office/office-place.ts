import { html, nothing } from 'lit';
import './office.css';
import { call, Problem } from '../../ui/http';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { keepAsked } from '../channel/answered';
import { sentence } from '../shell/sentence';
import { currentOrder, till } from '../state';
import { t, type MessageKey } from '../text';
import { askedModel, askOffice, type Askable } from './asking';
import { qrImage } from './qr-image';

interface Request {
  id: string;
  url: string;
  expiresAt: string;
}

const KINDS: Askable[] = ['res.partner', 'product.product', 'pos.order'];
const FROM_OFFICE = ['tillstream.selection', 'tillstream.selection-cancelled'];

/** The back office beside the order, to choose something in it; or in a window of its own, or on another device. */
export class OfficePlace extends Piece {
  static properties = {
    request: { state: true }, away: { state: true }, trouble: { state: true }, elsewhere: { state: true }, copied: { state: true },
  };
  declare request: Request | null;
  /** The server did not answer. */
  declare away: boolean;
  declare trouble: string;
  /** The link for another device is shown. */
  declare elsewhere: boolean;
  declare copied: boolean;
  private asked: Askable | null = null;
  private popup: Window | null = null;

  constructor() {
    super();
    this.request = null;
    this.away = false;
    this.trouble = '';
    this.elsewhere = false;
    this.copied = false;
    this.watch(till);
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('message', this.hear);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('message', this.hear);
  }

  protected updated() {
    if (this.asked !== askedModel() && till.state.net.online) {
      this.asked = askedModel();
      void this.ask();
    }
  }

  protected render() {
    return html`
      <div class="office-place place" @keydown=${this.pressed}>
        <header class="place-head">
          <button class="button square bare" aria-label=${t('action.back')} @click=${leave}>${icon('previous')}</button>
          <h1>${t('office.title')}</h1>
          ${this.request
            ? html`
                <button class="button" @click=${this.openWindow}>${t('office.window')}</button>
                <button class="button" aria-pressed=${this.elsewhere} @click=${() => (this.elsewhere = !this.elsewhere)}>
                  ${t('office.device')}
                </button>
              `
            : nothing}
        </header>
        <div class="chips" role="group" aria-label=${t('office.kinds')}>
          ${KINDS.map(
            (kind) => html`<button class="chip" aria-pressed=${askedModel() === kind} @click=${() => this.turnTo(kind)}>
              ${t(`office.kind.${kind}` as MessageKey)}
            </button>`,
          )}
        </div>
        ${this.content()}
      </div>
    `;
  }

  private content() {
    if (!this.request && (this.away || !till.state.net.online)) {
      return this.blank(t('office.offline'), t('office.offline.how'));
    }
    if (this.trouble) {
      return this.blank(t('office.trouble'), this.trouble);
    }
    if (!this.request) {
      return html`<p class="quiet" role="status">${t('office.asking')}</p>`;
    }
    return html`
      ${till.state.net.live ? nothing : html`<p class="note warn" role="status">${t('office.not-live')}</p>`}
      ${this.elsewhere
        ? this.link(this.request)
        : html`<iframe class="office-frame" title=${t('office.title')} src=${here(this.request.url)}></iframe>`}
    `;
  }

  private link({ url }: Request) {
    return html`
      <div class="office-link">
        <p>${t('office.scan')}</p>
        ${qrImage(url, t('office.qr'))}
        <div class="copy">
          <input class="input" readonly aria-label=${t('office.link')} .value=${url}
            @focus=${(event: Event) => (event.target as HTMLInputElement).select()} />
          <button class="button" @click=${this.copy}>${t(this.copied ? 'office.copied' : 'office.copy')}</button>
        </div>
      </div>
    `;
  }

  private blank(title: string, how: string) {
    return html`<div class="nothing" role="alert">
      <h2>${title}</h2>
      <p class="quiet">${how}</p>
      <button class="button large" @click=${() => void this.ask()}>${t('action.retry')}</button>
    </div>`;
  }

  private turnTo(kind: Askable) {
    this.request = null;
    askOffice(kind);
  }

  private async ask() {
    this.trouble = '';
    this.away = false;
    this.request = null;
    this.copied = false;
    const { uuid } = currentOrder();
    const body = { registerId: till.state.registerId, model: askedModel(), orderUuid: uuid };
    try {
      const { body: request } = await call<Request>('/api/selection-requests', { method: 'POST', body });
      keepAsked(request.id);
      this.request = request;
    } catch (failure) {
      this.away = failure instanceof Problem && failure.isUnreachable;
      this.trouble = sentence(failure);
    }
  }

  private readonly openWindow = () => {
    this.popup = window.open(here(this.request!.url), 'tillstream-office', 'popup,width=1100,height=760');
  };

  private readonly copy = async () => {
    try {
      await navigator.clipboard.writeText(this.request!.url);
      this.copied = true;
    } catch {
      this.find<HTMLInputElement>('.office-link input')?.focus();
    }
  };

  /** What was chosen comes over the till's channel and applies by itself; here we only hear that nothing will be. */
  private readonly hear = ({ origin, source, data }: MessageEvent) => {
    const frame = this.find<HTMLIFrameElement>('iframe')?.contentWindow;
    const isOurs = origin === location.origin && source !== null && (source === frame || source === this.popup);
    if (isOurs && FROM_OFFICE.includes(data?.type) && data.type.endsWith('-cancelled')) {
      leave();
    }
  };

  private readonly pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      leave();
    }
  };
}

/** The back office at our own origin, whatever name the server goes by. */
function here(url: string): string {
  const { pathname, search, hash } = new URL(url);
  return pathname + search + hash;
}

function leave() {
  till.update({ place: currentOrder().payments.length ? 'pay' : 'products' });
}

customElements.define('office-place', OfficePlace);
