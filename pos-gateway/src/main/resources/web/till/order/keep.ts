import { asked, change, databaseNamed, done } from '../base/idb';
import type { Order, OrderState } from './order';

const NAME = 'tillstream.orders';
const VERSION = 1;

/** Orders are precious: their database holds nothing else, and nothing that heals or updates the till touches it. */
const orders = databaseNamed(NAME, VERSION, (created) => {
  const store = created.createObjectStore('orders', { keyPath: 'uuid' });
  store.createIndex('state', ['registerId', 'state']);
  created.createObjectStore('series');
});

/** The last numbers as this page knows them: a browser may lose what it keeps while the page is open. */
const lastHere = new Map<string, number>();

/** Keeps an order that is being made as it is now; one that was paid meanwhile, here or in another tab, stays paid. */
export async function keepOrder(order: Order): Promise<void> {
  const durability = order.payments.length ? 'strict' : 'relaxed';
  const write = (await orders()).transaction(['orders'], 'readwrite', { durability });
  const written = done(write);
  await unlessPaid(write, order.uuid, (store) => store.put(order));
  await written;
}

async function unlessPaid(write: IDBTransaction, uuid: string, work: (store: IDBObjectStore) => void) {
  const store = write.objectStore('orders');
  const before = (await asked(store.get(uuid))) as Order | undefined;
  if (!before || before.state === 'open') {
    work(store);
  }
}

/**
 * Gives a paid order its number, the next of the register's series, and keeps both in one step: a number is taken exactly
 * when an order has it.
 */
export async function keepNumbered(order: Order, series: string): Promise<Order> {
  const write = (await orders()).transaction(['orders', 'series'], 'readwrite', { durability: 'strict' });
  const kept = ((await asked(write.objectStore('series').get(series))) as number | undefined) ?? 0;
  const last = Math.max(kept, lastHere.get(series) ?? 0);
  const numbered = { ...order, number: order.number ?? `${series}${String(last + 1).padStart(6, '0')}` };
  if (!order.number) {
    write.objectStore('series').put(last + 1, series);
  }
  write.objectStore('orders').put(numbered);
  await new Promise<void>((resolve, reject) => {
    write.oncomplete = () => resolve();
    write.onabort = () => reject(write.error ?? new Error('The order was not kept.'));
  });
  if (!order.number) {
    lastHere.set(series, last + 1);
  }
  return numbered;
}

/** Where the series goes on: never below what the server has seen, whatever this device knows. */
export async function continueSeries(series: string, seen: number): Promise<void> {
  const write = (await orders()).transaction(['series'], 'readwrite');
  const store = write.objectStore('series');
  const last = (await asked(store.get(series))) as number | undefined;
  lastHere.set(series, Math.max(seen, last ?? 0, lastHere.get(series) ?? 0));
  if (last === undefined || seen > last) {
    await asked(store.put(seen, series));
  }
}

export async function lastOfSeries(series: string): Promise<number | null> {
  const read = (await orders()).transaction(['series'], 'readonly');
  return ((await asked(read.objectStore('series').get(series))) as number | undefined) ?? null;
}

export async function ordersIn(registerId: number, state: OrderState): Promise<Order[]> {
  const read = (await orders()).transaction(['orders'], 'readonly');
  const found = (await asked(read.objectStore('orders').index('state').getAll([registerId, state]))) as Order[];
  return found.sort((a, b) => placeOf(a).localeCompare(placeOf(b)));
}

/** By number where there is one: a clock may go back. */
function placeOf({ number, paidAt, createdAt }: Order): string {
  return number ?? paidAt ?? createdAt;
}

/** Every order of a register that this device still has, the newest first. */
export async function keptOrders(registerId: number): Promise<Order[]> {
  const read = (await orders()).transaction(['orders'], 'readonly');
  const range = IDBKeyRange.bound([registerId, ''], [registerId, '\uffff']);
  const found = (await asked(read.objectStore('orders').index('state').getAll(range))) as Order[];
  return found.sort((a, b) => (b.paidAt ?? b.createdAt).localeCompare(a.paidAt ?? a.createdAt));
}

export async function findKept(uuid: string): Promise<Order | undefined> {
  const read = (await orders()).transaction(['orders'], 'readonly');
  return asked(read.objectStore('orders').get(uuid) as IDBRequest<Order | undefined>);
}

/** Changes an order as it is kept now, in one step: another part of the till may have changed it since it was read. */
export async function alterKept(uuid: string, change: (order: Order) => Order): Promise<Order | undefined> {
  const write = (await orders()).transaction(['orders'], 'readwrite', { durability: 'strict' });
  const written = done(write);
  const store = write.objectStore('orders');
  const kept = (await asked(store.get(uuid))) as Order | undefined;
  const altered = kept && change(kept);
  if (altered) {
    store.put(altered);
  }
  await written;
  return altered;
}

/** An order that was given up; one that was paid meanwhile stays. */
export async function forgetOrder(uuid: string): Promise<void> {
  const write = (await orders()).transaction(['orders'], 'readwrite');
  const written = done(write);
  await unlessPaid(write, uuid, (store) => store.delete(uuid));
  await written;
}

/** Forgets what the server has had for so long that nobody asks this till for it. */
export async function forgetSentBefore(registerId: number, moment: number): Promise<void> {
  const old = (await ordersIn(registerId, 'sent')).filter(({ answer }) => (answer?.at ?? Infinity) < moment);
  await change(await orders(), ['orders'], (write) => {
    old.forEach(({ uuid }) => write.objectStore('orders').delete(uuid));
  });
}
