import { get, Problem, rpc } from '../../ui/http';
import { here } from '../data/here';
import { discard, put, show, totalsOf } from '../order/current';
import { isEmpty, isHeld, type Order } from '../order/order';
import { toSend } from '../order/wire';
import { sentence } from '../shell/sentence';
import { currentOrder, notify, till } from '../state';
import { t } from '../text';
import { asOrder, type OrderView, type OrdersPage } from './order-view';

interface Row {
  status: 'created' | 'updated' | 'duplicate' | 'conflict' | 'quarantined';
  version?: number;
  detail?: string;
  current?: { state: string };
}

/** Orders that are parked in this store and not open at this till. */
export async function parkedOrders(): Promise<OrdersPage> {
  const page = await get<OrdersPage>(`/api/orders?state=draft&storeId=${here.catalog.config.store_id}&limit=200`);
  const open = new Set(till.state.orders.map(({ uuid }) => uuid));
  return { ...page, items: page.items.filter(({ uuid }) => !open.has(uuid)) };
}

/** Hands the order to the server, for any till of the store to go on with. */
export async function parkForAnyTill(uuid = currentOrder().uuid) {
  const order = till.state.orders.find((other) => other.uuid === uuid);
  if (!order?.lines.length) {
    return;
  }
  if (order.payments.some(isHeld)) {
    notify('warn', t('parking.held'));
    return;
  }
  try {
    const { status, detail, version } = await sendDraft(order);
    if (['created', 'updated', 'duplicate'].includes(status)) {
      await parked(order, version);
    } else {
      notify('warn', status === 'conflict' ? t('parking.conflict') : (detail ?? t('trouble.other')));
    }
  } catch (failure) {
    notify('warn', isUnreachable(failure) ? t('parking.offline') : sentence(failure));
  }
}

/** What somebody added while it was on its way is handed over as well: only what the server has goes off the screen. */
async function parked(order: Order, version: number | undefined) {
  const now = till.state.orders.find(({ uuid }) => uuid === order.uuid);
  if (now === order) {
    discard(order);
    notify('good', t('parking.parked'));
  } else if (now) {
    put({ ...now, version: version ?? now.version });
    await parkForAnyTill(now.uuid);
  }
}

/** Goes on with a parked order here. The server is told first: two tills that take the same one find out now. */
export async function takeOver(view: OrderView) {
  try {
    const order = adopted(view);
    const { status, version, current } = await sendDraft(order);
    if (status === 'conflict' || status === 'quarantined') {
      notify('warn', current && current.state !== 'draft' ? t('parking.paid-elsewhere') : t('parking.changed'));
      return false;
    }
    till.update({ orders: till.state.orders.filter((other) => !isEmpty(other)) });
    put({ ...order, version: version ?? order.version });
    show(order.uuid);
    return true;
  } catch (failure) {
    notify('warn', isUnreachable(failure) ? t('parking.offline') : sentence(failure));
    return false;
  }
}

/** An order that the server has parked was given up: it is cancelled there as well, or stays parked and says so. */
export async function cancelParked(order: Order) {
  if (order.version === null) {
    return;
  }
  try {
    await rpc<Row[]>('/pos/create_from_ui', { orders: [{ ...draftOf(order), state: 'cancelled' }], draft: true });
  } catch (failure) {
    notify('warn', isUnreachable(failure) ? t('parking.stays') : sentence(failure));
  }
}

function adopted(view: OrderView): Order {
  const { me, registerId, session, orders } = till.state;
  const tab = Math.max(0, ...orders.filter((order) => !isEmpty(order)).map((order) => order.tab)) + 1;
  return {
    ...asOrder(view),
    tab,
    registerId: registerId!,
    sessionId: session!.id,
    userId: me!.id,
    payments: [],
    totals: null,
    answer: null,
    prints: 0,
  };
}

async function sendDraft(order: Order): Promise<Row> {
  const [row] = await rpc<Row[]>('/pos/create_from_ui', { orders: [draftOf(order)], draft: true });
  return row;
}

function draftOf(order: Order): object {
  return toSend({ ...order, payments: [], totals: totalsOf({ ...order, payments: [] }) });
}

function isUnreachable(failure: unknown): boolean {
  return failure instanceof Problem && failure.isUnreachable;
}
