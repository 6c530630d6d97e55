import { Store } from '../ui/store';
import type { Order } from './order/order';
import type { Role } from './data/records';

export interface Me {
  id: number;
  login: string;
  name: string;
  role: Role;
}

/** What the whole screen is about. */
export type Stage =
  | 'starting'
  | 'login'
  | 'register'
  | 'loading'
  | 'opening'
  | 'selling'
  | 'closing'
  | 'closed'
  | 'elsewhere'
  | 'failed';

/** What stands beside the order while selling. */
export type Place = 'products' | 'pay' | 'customers' | 'orders' | 'receipt' | 'office';

export interface Session {
  id: number;
  name: string;
  state: 'opening_control' | 'opened' | 'closing_control' | 'closed';
}

/** Where figures typed on the keypad go. */
export type KeypadMode = 'quantity' | 'discount' | 'price';

export interface Net {
  online: boolean;
  /** The till channel is open: news come by themselves. */
  live: boolean;
  /** Orders that the server does not have yet, and since when the oldest waits (epoch, ms). */
  waiting: number;
  since: number | null;
  /** Why nothing can be sent although there is a network; a sentence. */
  trouble: string | null;
  refused: number;
}

/** A sentence that stands where something happened, until the next thing does. */
export interface Notice {
  kind: 'good' | 'bad' | 'warn' | 'info';
  text: string;
}

export interface Dialog {
  /** Of a custom element that shows it, with its properties. */
  name: string;
  properties: Record<string, unknown>;
}

export interface TillState {
  stage: Stage;
  failure: unknown;
  /** The login is over: what needs it waits until somebody logs in again. */
  loginAgain: boolean;
  me: Me | null;
  registerId: number | null;
  session: Session | null;
  place: Place;
  /** Counts what changes of the catalog, so that what shows it is drawn again. */
  catalog: number;
  orders: readonly Order[];
  current: string;
  line: string | null;
  mode: KeypadMode;
  typed: string;
  query: string;
  category: number | null;
  /** The line that was added a moment ago. */
  fresh: string | null;
  net: Net;
  notice: Notice | null;
  dialogs: readonly Dialog[];
  /** The last order that was paid: its receipt is shown. */
  receipt: Order | null;
  /** A newer page is ready, and taken when nobody is in the middle of something. */
  updateReady: boolean;
  arrivals: readonly Arrival[];
}

/** What somebody sent from a back-office screen. */
export interface Arrival {
  id: string;
  model: string;
  recordId: number;
  record: Record<string, unknown>;
  requestId: string | null;
  orderUuid: string | null;
  sentBy: { id: number; name: string } | null;
  sentAt: string;
}

export const till = new Store<TillState>({
  stage: 'starting',
  failure: null,
  loginAgain: false,
  me: null,
  registerId: null,
  session: null,
  place: 'products',
  catalog: 0,
  orders: [],
  current: '',
  line: null,
  mode: 'quantity',
  typed: '',
  query: '',
  category: null,
  fresh: null,
  net: { online: navigator.onLine, live: false, waiting: 0, since: null, trouble: null, refused: 0 },
  notice: null,
  dialogs: [],
  receipt: null,
  updateReady: false,
  arrivals: [],
});

export function currentOrder(): Order {
  const { orders, current } = till.state;
  return orders.find(({ uuid }) => uuid === current)!;
}

export function updateNet(change: Partial<Net>) {
  till.update({ net: { ...till.state.net, ...change } });
}

export function notify(kind: Notice['kind'], text: string) {
  till.update({ notice: { kind, text } });
}
