import { html, nothing } from 'lit';
import './orders.css';
import './order-detail';
import './waiting-dialog';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { askOffice } from '../office/asking';
import { sentence } from '../shell/sentence';
import { currentOrder, till } from '../state';
import { plural, t, type MessageKey } from '../text';
import { orderRow } from './order-row';
import { rowsHere, rowsThere, together, type Filter, type OrderRow } from './order-rows';
import { openKept, openView, ordersView } from './opened';
import { parkForAnyTill } from './parking';

const FILTERS: Filter[] = ['today', 'all', 'waiting', 'parked'];
const PAUSE_MS = 250;

/** Orders of this till, and with a network all of the store's: to print again, to give back, to take over. */
export class OrdersPlace extends Piece {
  static properties = {
    filter: { state: true }, query: { state: true }, near: { state: true }, far: { state: true },
    asking: { state: true }, trouble: { state: true },
  };
  declare filter: Filter;
  declare query: string;
  declare near: OrderRow[];
  declare far: OrderRow[];
  declare asking: boolean;
  declare trouble: string;
  private next: string | null = null;
  private pause = 0;
  private going: AbortController | null = null;
  private counted = '';

  constructor() {
    super();
    this.filter = 'today';
    this.query = '';
    this.near = [];
    this.far = [];
    this.asking = false;
    this.trouble = '';
    this.watch(till);
    this.watch(ordersView);
  }

  protected firstUpdated() {
    this.look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.pause);
    this.going?.abort();
    ordersView.update({ opened: null });
  }

  /** An order was sent, or one came off the screen: the list says so. */
  protected updated() {
    const { waiting, refused, online } = till.state.net;
    const counts = [waiting, refused, online, till.state.orders.length].join();
    if (this.counted && this.counted !== counts) {
      this.look();
    }
    this.counted = counts;
  }

  protected render() {
    const { opened } = ordersView.state;
    return opened ? html`<order-detail .opened=${opened}></order-detail>` : this.list();
  }

  private list() {
    const rows = together(this.near, this.far);
    return html`
      <div class="orders-place place" @keydown=${this.pressed}>
        ${this.head()}
        <div class="chips" role="group" aria-label=${t('orders.filter')}>
          ${FILTERS.map(
            (filter) => html`<button class="chip" aria-pressed=${this.filter === filter} @click=${() => this.show(filter)}>
              ${t(`orders.filter.${filter}` as MessageKey)}
            </button>`,
          )}
        </div>
        <p class="small quiet" role="status">${this.status(rows.length)}</p>
        ${rows.length ? this.rows(rows) : this.nothing()}
      </div>
    `;
  }

  private head() {
    return html`
      <header class="place-head">
        <button class="button square bare" aria-label=${t('action.back')} @click=${leave}>${icon('previous')}</button>
        <h1>${t('orders.title')}</h1>
        <button class="button" @click=${() => askOffice('pos.order')}>${t('office.choose')}</button>
        <button class="button" ?disabled=${!currentOrder().lines.length} @click=${() => void parkForAnyTill()}>
          ${t('parking.park')}
        </button>
      </header>
      <input class="input large" id="order-search" type="search" autocomplete="off" .value=${this.query}
        aria-label=${t('orders.search')} placeholder=${t('orders.search.hint')}
        @input=${(event: Event) => this.search((event.target as HTMLInputElement).value)} />
    `;
  }

  private rows(rows: OrderRow[]) {
    return html`<ul class="rows" aria-label=${t('orders.title')}>
      ${rows.map((row) => orderRow(row, () => void (row.view ? openView(row.view) : openKept(row.order))))}
      ${this.next && !this.asking
        ? html`<li><button class="button wide" @click=${() => void this.ask(this.next)}>${t('orders.more')}</button></li>`
        : nothing}
    </ul>`;
  }

  private status(count: number): string {
    if (this.asking) {
      return t('orders.asking');
    }
    const said = count ? plural('orders.found', count) : '';
    return [said, this.trouble].filter(Boolean).join(' ');
  }

  private nothing() {
    return this.asking
      ? nothing
      : html`<div class="nothing">
          <h2>${this.query ? t('orders.none', { query: this.query }) : t(`orders.empty.${this.filter}` as MessageKey)}</h2>
          <p class="quiet">${this.query ? t('orders.none.how') : t(`orders.empty.${this.filter}.how` as MessageKey)}</p>
        </div>`;
  }

  private show(filter: Filter) {
    this.filter = filter;
    this.look();
  }

  private search(query: string) {
    this.query = query;
    clearTimeout(this.pause);
    this.pause = window.setTimeout(() => this.look(), PAUSE_MS);
  }

  private look() {
    void rowsHere(this.filter, this.query).then((rows) => (this.near = rows));
    this.going?.abort();
    this.far = [];
    this.next = null;
    this.trouble = '';
    if (!till.state.net.online) {
      this.trouble = this.filter === 'waiting' ? '' : t('orders.offline');
    } else if (this.filter !== 'waiting') {
      void this.ask(null);
    }
  }

  private async ask(after: string | null) {
    const going = new AbortController();
    this.going = going;
    this.asking = true;
    try {
      const { rows, next } = await rowsThere(this.filter, this.query, after, going.signal);
      if (!going.signal.aborted) {
        this.far = after ? [...this.far, ...rows] : rows;
        this.next = next;
      }
    } catch (failure) {
      if (!going.signal.aborted) {
        this.trouble = sentence(failure);
      }
    }
    if (this.going === going) {
      this.asking = false;
    }
  }

  private readonly pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      leave();
    }
  };
}

function leave() {
  till.update({ place: currentOrder().payments.length ? 'pay' : 'products' });
}

customElements.define('orders-place', OrdersPlace);
