import { here } from '../data/here';
import { currentOrder, notify, till } from '../state';
import { t } from '../text';
import { count } from './counting';
import { forgetOrder, keepOrder } from './keep';
import { beginOrder, isEmpty, isHeld, type Order, type Totals } from './order';

/** Replaces the order that is being made, shows it, and keeps it: a reload or a power cut loses nothing. */
export function put(order: Order) {
  const known = till.state.orders.some(({ uuid }) => uuid === order.uuid);
  const orders = known
    ? till.state.orders.map((other) => (other.uuid === order.uuid ? order : other))
    : [...till.state.orders, order];
  till.update({ orders, notice: null });
  void keep(order);
}

/** One write after the other, the latest last. */
let writing: Promise<unknown> = Promise.resolve();

function keep(order: Order): Promise<unknown> {
  // Another tab is the till now: what this one knows is old.
  if (till.state.stage === 'elsewhere') {
    return writing;
  }
  writing = writing.then(() => (isEmpty(order) ? forgetOrder(order.uuid) : keepOrder(order))).catch(storageFailed);
  return writing;
}

/** Resolves once everything that was put is on the disk. */
export function kept(): Promise<unknown> {
  return writing;
}

/** It is only in memory: whoever sells knows it before a reload takes it. */
function storageFailed(failure: unknown) {
  console.error('The order was not kept', failure);
  notify('warn', t('space.little'));
}

export function totalsOf(order: Order): Totals {
  return order.totals && order.state !== 'open' ? order.totals : count(here.catalog, order);
}

/** A new order beside those that are parked. */
export function startOrder(orders = till.state.orders): Order {
  const { me, registerId, session } = till.state;
  const { config } = here.catalog;
  const order = beginOrder({
    tab: Math.max(0, ...orders.map(({ tab }) => tab)) + 1,
    registerId: registerId!,
    sessionId: session!.id,
    userId: me!.id,
    pricelistId: config.pricelist_id,
    fiscalPositionId: config.default_fiscal_position_id || null,
  });
  till.update({ orders: [...orders.filter((other) => !isEmpty(other)), order] });
  show(order.uuid);
  return order;
}

export function show(uuid: string) {
  const order = till.state.orders.find((other) => other.uuid === uuid)!;
  till.update({
    current: uuid,
    line: order.lines.at(-1)?.uuid ?? null,
    typed: '',
    mode: 'quantity',
    place: order.payments.length ? 'pay' : 'products',
    notice: null,
  });
}

/** Takes an order off the screen: it was paid, given up, or taken over by another till. */
export function leave(uuid: string) {
  const orders = till.state.orders.filter((order) => order.uuid !== uuid);
  if (till.state.current === uuid) {
    // The next customer is another one than those whose orders are parked.
    startOrder(orders);
  } else {
    till.update({ orders });
  }
}

/** Gives the order up. What a card terminal holds must be given back first. */
export function discard(order: Order): boolean {
  if (order.payments.some(isHeld)) {
    return false;
  }
  writing = writing.then(() => forgetOrder(order.uuid)).catch(storageFailed);
  leave(order.uuid);
  return true;
}

export function edit(change: (order: Order) => Order) {
  put(change(currentOrder()));
}
