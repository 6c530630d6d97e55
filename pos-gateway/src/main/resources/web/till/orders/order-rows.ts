import { get } from '../../ui/http';
import { fold, words } from '../base/fold';
import { here } from '../data/here';
import { totalsOf } from '../order/current';
import { keptOrders } from '../order/keep';
import type { Order } from '../order/order';
import { till } from '../state';
import { asOrder, type OrderView, type OrdersPage } from './order-view';
import { parkedOrders } from './parking';

export type Filter = 'today' | 'all' | 'waiting' | 'parked';

/** An order in the list. */
export interface OrderRow {
  order: Order;
  /** As the server has it; null: only this till has it, or knows enough of it. */
  view: OrderView | null;
  total: string;
}

const MOST_FROM_SERVER = 50;

/** Orders that this till keeps, the newest first. */
export async function rowsHere(filter: Filter, query: string): Promise<OrderRow[]> {
  if (filter === 'parked') {
    return [];
  }
  const kept = await keptOrders(till.state.registerId!);
  const wanted = words(query);
  return kept
    .filter((order) => order.state !== 'open' && passes(filter, order))
    .filter((order) => wanted.every((word) => textOf(order).includes(word)))
    .map((order) => ({ order, view: null, total: totalsOf(order).due }));
}

function passes(filter: Filter, order: Order): boolean {
  switch (filter) {
    case 'today':
      return new Date(order.paidAt!).toDateString() === new Date().toDateString();
    case 'waiting':
      return order.state === 'paid' || order.state === 'refused';
    default:
      return true;
  }
}

function textOf({ number, customer, uuid, lines }: Order): string {
  return fold([number, customer?.name, uuid, ...lines.map(({ name }) => name)].join(' '));
}

/** Orders that the server knows: of this till's day, or of the whole store. */
export async function rowsThere(filter: Filter, query: string, after: string | null, signal: AbortSignal) {
  if (filter === 'parked') {
    const { items, next } = await parkedOrders();
    const wanted = words(query);
    return page({ items: items.filter((view) => wanted.every((word) => textOf(asOrder(view)).includes(word))), next });
  }
  const params = new URLSearchParams({ limit: String(MOST_FROM_SERVER), storeId: String(here.catalog.config.store_id) });
  if (filter === 'today') {
    params.set('from', new Date(new Date().setHours(0, 0, 0, 0)).toISOString());
  }
  if (query.trim()) {
    params.set('q', query.trim());
  }
  if (after) {
    params.set('after', after);
  }
  const answer = await get<OrdersPage>(`/api/orders?${params}`, signal);
  return page({ ...answer, items: answer.items.filter(({ state }) => state === 'paid' || state === 'done') });
}

function page({ items, next }: OrdersPage): { rows: OrderRow[]; next: string | null } {
  const rows = items.map((view) => {
    const order = asOrder(view);
    return { order, view, total: totalsOf(order).due };
  });
  return { rows, next };
}

/** Each order once: what this till keeps of it first. */
export function together(near: OrderRow[], far: OrderRow[]): OrderRow[] {
  const known = new Set(near.map(({ order }) => order.uuid));
  const rows = [...near, ...far.filter(({ order }) => !known.has(order.uuid))];
  const at = ({ order }: OrderRow) => order.paidAt ?? order.createdAt;
  return rows.sort((a, b) => at(b).localeCompare(at(a)));
}
