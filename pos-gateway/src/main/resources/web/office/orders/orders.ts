import { html, nothing } from 'lit';
import './order-panel';
import { amount, timeAgo } from '../format';
import { get } from '../../ui/http';
import { t, type MessageKey } from '../text';
import { asSearch, type Filter, type ListPlace, type Page } from '../list/list-place';
import type { Order } from './order';

const STATES = ['paid', 'done', 'draft', 'cancelled'];

const LOOKS: Record<string, string> = { paid: 'good', done: '', draft: 'warn', cancelled: 'bad' };

/** What was sold, newest first. */
export const orders: ListPlace<Order> = {
  path: 'orders',
  icon: 'orders',
  title: 'orders.title',
  searchHint: 'orders.search',
  empty: 'orders.empty',
  emptyHint: 'orders.empty.hint',
  columns: [
    { title: 'orders.number', cell: ({ posReference }) => posReference },
    { title: 'orders.when', cell: ({ orderedAt }) => timeAgo(orderedAt), room: 'middle' },
    { title: 'orders.customer', cell: ({ partnerName }) => partnerName, room: 'roomy' },
    { title: 'orders.state', cell: orderState, room: 'middle' },
    { title: 'orders.total', cell: ({ total, currency }) => amount(total, currency), end: true },
  ],
  filters: STATES.map((state): Filter => ({ param: 'state', value: state, label: stateKey(state) })),
  load: (query, signal) => get<Page<Order>>(`/api/orders?${asSearch(query)}`, signal),
  id: ({ id }) => id,
  name: ({ posReference }) => posReference,
  beside: ({ refund, late }) => html`
    ${refund ? html`<span class="badge warn">${t('orders.refund')}</span>` : nothing}
    ${late ? html`<span class="badge">${t('orders.late')}</span>` : nothing}
  `,
  under: (order) => html`${timeAgo(order.orderedAt)}${order.partnerName ? ` · ${order.partnerName}` : nothing}`,
  panel: (open, row) => html`<order-panel .open=${open} .known=${row}></order-panel>`,
  sendable: {
    model: 'pos.order',
    selections: (id) => `/api/orders/${id}/selections`,
    choose: 'select.orders',
  },
  refresh: 15_000,
};

export function orderState({ state }: Order) {
  return html`<span class="badge ${LOOKS[state] ?? ''}">${STATES.includes(state) ? t(stateKey(state)) : state}</span>`;
}

function stateKey(state: string): MessageKey {
  return `orders.state.${state}` as MessageKey;
}
