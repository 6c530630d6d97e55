import { html, nothing } from 'lit';
import './customers.css';
import './customer-dialog';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { here } from '../data/here';
import type { Partner } from '../data/records';
import { askOffice } from '../office/asking';
import { edit } from '../order/current';
import { setCustomer, withoutCustomer } from '../order/customer';
import { askDialog } from '../shell/dialogs';
import { currentOrder, notify, till } from '../state';
import { plural, t } from '../text';
import { customerRow } from './customer-row';
import { findHere, findOnServer, isPhone, isServerWorthAsking } from './customer-search';
import { know } from './known';

/** Rows that are drawn; whoever wants another one types more. */
const MOST = 60;
const PAUSE_MS = 250;

/** Who buys: found on this device as somebody types, and on the server where this device does not know everybody. */
export class CustomersPlace extends Piece {
  static properties = { query: { state: true }, far: { state: true }, asking: { state: true }, at: { state: true } };
  declare query: string;
  /** Whom the server found. */
  declare far: Partner[];
  declare asking: 'no' | 'asking' | 'failed';
  /** The row that Enter takes. */
  declare at: number;
  private pause = 0;
  private going: AbortController | null = null;

  constructor() {
    super();
    this.query = '';
    this.far = [];
    this.asking = 'no';
    this.at = 0;
    this.watch(till);
  }

  protected firstUpdated() {
    this.find<HTMLInputElement>('#customer-search')?.focus();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.pause);
    this.going?.abort();
  }

  protected updated(changed: Map<string, unknown>) {
    if (changed.has('at')) {
      this.find('.current-row')?.scrollIntoView({ block: 'nearest' });
    }
  }

  protected render() {
    const { rows, more } = this.rows();
    return html`
      <div class="customers-place place" @keydown=${this.pressed}>
        ${this.head()} ${this.chosen()}
        <p class="small quiet" role="status">${this.status(rows.length, more)}</p>
        ${rows.length
          ? html`<ul class="rows" aria-label=${t('customers.label')}>
              ${rows.map((partner, i) =>
                customerRow(partner, i === this.at, { choose: () => this.choose(partner), edit: () => this.write(partner) }),
              )}
            </ul>`
          : this.nobody()}
      </div>
    `;
  }

  private head() {
    return html`
      <header class="place-head">
        <button class="button square bare" aria-label=${t('action.back')} @click=${leave}>${icon('previous')}</button>
        <h1>${t('customers.title')}</h1>
        <button class="button" @click=${() => askOffice('res.partner')}>${t('office.choose')}</button>
        <button class="button" @click=${() => this.write(null)}>${icon('add')}${t('customers.new')}</button>
      </header>
      <input class="input large" id="customer-search" type="search" autocomplete="off" .value=${this.query}
        aria-label=${t('customers.search')} placeholder=${t('customers.search.hint')}
        @input=${(event: Event) => this.search((event.target as HTMLInputElement).value)} />
    `;
  }

  private chosen() {
    const { customer } = currentOrder();
    return customer
      ? html`<div class="note good">
          ${icon('check')}
          <div>${t('customers.chosen', { name: customer.name })}</div>
          <button class="button" @click=${() => edit(withoutCustomer)}>${t('customers.without')}</button>
        </div>`
      : nothing;
  }

  private rows(): { rows: Partner[]; more: number } {
    const found = findHere(this.query);
    const near = found.slice(0, MOST).map((id) => here.catalog.partners.get(id)!);
    const known = new Set(found);
    const rows = [...near, ...this.far.filter(({ id }) => !known.has(id))];
    return { rows, more: found.length - near.length };
  }

  private status(shown: number, more: number): string {
    if (this.asking === 'asking') {
      return t('customers.asking');
    }
    const cut = more > 0 ? plural('customers.more', more) : '';
    const far = this.asking === 'failed' ? t('customers.not-asked') : '';
    return [this.query ? plural('customers.found', shown + more) : '', cut, far].filter(Boolean).join(' ');
  }

  private nobody() {
    if (this.asking === 'asking') {
      return nothing;
    }
    return html`<div class="nothing">
      <h2>${this.query ? t('customers.none', { query: this.query }) : t('customers.none-at-all')}</h2>
      <p class="quiet">${till.state.net.online ? t('customers.none.how') : t('customers.none.offline')}</p>
      <button class="button main large" @click=${() => this.write(null)}>
        ${this.query ? t('customers.create', { name: this.query }) : t('customers.new')}
      </button>
    </div>`;
  }

  private search(query: string) {
    this.query = query;
    this.far = [];
    this.at = 0;
    this.asking = 'no';
    clearTimeout(this.pause);
    this.going?.abort();
    if (isServerWorthAsking(query, findHere(query).length)) {
      this.asking = 'asking';
      this.pause = window.setTimeout(() => void this.ask(query), PAUSE_MS);
    }
  }

  private async ask(query: string) {
    this.going = new AbortController();
    const { signal } = this.going;
    try {
      this.far = await findOnServer(query, signal);
      this.asking = 'no';
    } catch {
      if (!signal.aborted) {
        this.asking = 'failed';
      }
    }
  }

  private choose(partner: Partner) {
    if (!here.catalog.partners.get(partner.id)) {
      know(partner);
    }
    setCustomer(partner);
    leave();
  }

  private async write(partner: Partner | null) {
    const typed = this.query.trim();
    const begin = isPhone(typed) ? { phone: typed } : { name: typed };
    const written = await askDialog<Partner>('customer-dialog', { partner, begin });
    if (written && (!partner || isTheirs(partner))) {
      this.choose(written);
      if (written.id < 0) {
        notify('info', t('customers.written-down', { name: written.name }));
      }
    }
  }

  private readonly pressed = (event: KeyboardEvent) => {
    const inSearch = (event.target as HTMLElement).id === 'customer-search';
    const { rows } = this.rows();
    if (event.key === 'Escape') {
      event.preventDefault();
      leave();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      this.at = Math.max(0, Math.min(rows.length - 1, this.at + by));
    } else if (event.key === 'Enter' && inSearch && rows[this.at]) {
      event.preventDefault();
      this.choose(rows[this.at]);
    }
  };
}

/** Whether they buy what is on the screen; others may have the same name. */
function isTheirs({ id, uuid }: Partner): boolean {
  const { customer } = currentOrder();
  return customer !== null && (customer.id === id || (customer.uuid !== null && customer.uuid === uuid));
}

function leave() {
  till.update({ place: currentOrder().payments.length ? 'pay' : 'products' });
}

customElements.define('customers-place', CustomersPlace);
