import { html, nothing, type PropertyValues } from 'lit';
import './list.css';
import './search-box';
import { icon } from '../../ui/icons';
import { listenForKeys } from '../../ui/keys';
import { Piece } from '../../ui/piece';
import { t } from '../text';
import { office } from '../state';
import { alter } from '../shell/address';
import { sendToTill } from '../tills/send-dialog';
import { maySell } from '../session/session';
import { dataTable } from './data-table';
import { filterChips } from './filter-chips';
import type { ListPlace, Query } from './list-place';
import { ListSource } from './list-source';
import { emptyList, failedList, loadingRows } from './list-state';
import { pageTurner } from './page-turner';

/** A place: its title and main action, search and filters, the table, and the panel at its side. */
export class ListPage extends Piece {
  static properties = { place: { attribute: false } };

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each place knows its own kind of row
  declare place: ListPlace<any>;

  private readonly source = new ListSource<unknown>(() => this.requestUpdate());
  /** Where the pages before this one begin. */
  private trail: (string | null)[] = [];
  private stopListening?: () => void;
  private ticking = 0;

  constructor() {
    super();
    this.watch(office);
  }

  connectedCallback() {
    super.connectedCallback();
    this.stopListening = listenForKeys({
      j: () => this.step(1),
      k: () => this.step(-1),
      c: (event) => this.canCreate && this.create(event),
      s: () => this.sendRow(),
      Escape: () => this.close(),
    });
    this.addEventListener('panel-closed', () => this.close());
    this.addEventListener('record-changed', () => this.source.reload());
    this.tick();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stopListening?.();
    this.source.stop();
    clearTimeout(this.ticking);
  }

  protected willUpdate(changed: PropertyValues<this>) {
    if (changed.has('place')) {
      this.trail = [];
    }
    this.source.show(this.place, this.query);
  }

  protected render() {
    const { place, source, open } = this;
    return html`
      <div class="list ${open ? 'with-panel' : ''}">
        <section class="list-main" aria-labelledby="page-title">
          <header class="list-head">
            <h1 id="page-title">${t(this.heading)}</h1>
            ${this.createButton()}
          </header>
          <div class="list-tools">
            ${place.searchHint
              ? html`<search-box .value=${this.query.q} .hint=${t(place.searchHint)} ?busy=${source.phase === 'again'}
                  @searched=${this.searched} @left-downwards=${() => this.step(1)}></search-box>`
              : nothing}
            ${filterChips(this.filters, office.state.address.params)}
          </div>
          <div class="table-room" aria-busy=${source.phase === 'again'}>${this.content()}</div>
          ${source.phase === 'first' || source.phase === 'failed' ? nothing : this.turner()}
        </section>
        ${open ? this.panel(open) : nothing}
      </div>
    `;
  }

  private get heading() {
    return (office.state.request && this.place.sendable?.choose) || this.place.title;
  }

  private get open(): string | null {
    return office.state.address.params.get('open');
  }

  private get query(): Query {
    const { params } = office.state.address;
    const filters = this.filters.filter(({ param, value }) => params.get(param) === value);
    return {
      q: params.get('q') ?? '',
      filters: Object.fromEntries(filters.map(({ param, value }) => [param, value])),
      after: params.get('after'),
    };
  }

  private get filters() {
    return this.place.filters.filter(({ notForTills }) => !notForTills || !office.state.request);
  }

  private get canCreate() {
    return this.place.create?.allowed() ?? false;
  }

  private content() {
    const { source, place } = this;
    if (source.phase === 'failed') {
      return failedList(source.failure, () => this.source.reload());
    }
    if (source.phase === 'first') {
      return loadingRows();
    }
    if (!source.rows.length) {
      return emptyList(place as ListPlace<never>, this.query, nothing);
    }
    return dataTable({
      place,
      rows: source.rows,
      open: this.open,
      opened: (row) => this.show(place.id(row)),
    });
  }

  private createButton() {
    const { create } = this.place;
    return create && this.canCreate
      ? html`<button class="button main" @click=${this.create}>${icon('add')}${t(create.label)}</button>`
      : nothing;
  }

  private turner() {
    const { source, trail } = this;
    const { after } = this.query;
    return pageTurner({
      rows: source.rows.length,
      page: trail.length + 1,
      previous: after ? () => this.turn(trail.pop() ?? null) : null,
      next: source.next ? () => (trail.push(after), this.turn(source.next)) : null,
    });
  }

  private panel(open: string) {
    const row = this.source.rows.find((each) => String(this.place.id(each)) === open);
    return html`<div class="panel-room">${this.place.panel(open, row)}</div>`;
  }

  private searched(event: CustomEvent<string>) {
    this.trail = [];
    alter({ q: event.detail || null, after: null }, { step: false });
  }

  private turn(after: string | null) {
    alter({ after });
    this.find('.table-room')?.scrollTo(0, 0);
  }

  private readonly create = (event: Event) => {
    event.preventDefault();
    alter({ open: 'new' });
  };

  private async show(id: number) {
    alter({ open: String(id) }, { step: !this.open });
    await this.updateComplete;
    this.find('.panel-room [data-focus]')?.focus();
  }

  private async close() {
    const { open } = this;
    const held = this.find('.panel-room [data-holds]');
    if (!open) {
      return;
    }
    if (held) {
      held.dispatchEvent(new CustomEvent('leave-asked'));
      return;
    }
    alter({ open: null });
    await this.updateComplete;
    this.find(`[data-id="${CSS.escape(open)}"] .row-link`)?.focus();
  }

  /** The next row gets the focus; an open panel follows it. */
  private step(by: number) {
    const links = [...this.querySelectorAll<HTMLElement>('.row-link')];
    const here = links.findIndex((link) => link.closest('tr')!.dataset.id === this.rowInHand);
    const there = links[Math.min(Math.max(here + by, 0), links.length - 1)];
    if (!there || this.find('.panel-room [data-holds]')) {
      return;
    }
    there.focus();
    there.scrollIntoView({ block: 'nearest' });
    if (this.open) {
      alter({ open: there.closest('tr')!.dataset.id! }, { step: false });
    }
  }

  private get rowInHand(): string | null {
    return document.activeElement?.closest<HTMLElement>('tr.row')?.dataset.id ?? this.open;
  }

  private sendRow() {
    const row = this.source.rows.find((each) => String(this.place.id(each)) === this.rowInHand);
    if (row && this.place.sendable && maySell() && !office.state.request) {
      sendToTill({ ...this.place.sendable, id: this.place.id(row), name: this.place.name(row) });
    }
  }

  /** What was “just now” becomes “2 minutes ago”; and a list that lives is asked for again. */
  private tick() {
    this.ticking = window.setTimeout(async () => {
      if (document.visibilityState === 'visible') {
        await (this.place.refresh ? this.source.refresh() : this.requestUpdate());
      }
      this.tick();
    }, this.place?.refresh ?? 30_000);
  }
}

customElements.define('list-page', ListPage);
