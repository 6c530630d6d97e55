import { bareMoney, moneyText, number } from '../format';
import { CannotCount } from '../order/counting';
import { totalsOf } from '../order/current';
import type { Order } from '../order/order';
import { isZero } from '../base/decimal';
import { here } from '../data/here';
import { currentOrder, till } from '../state';

/** What the customer sees, as texts: the second window knows nothing of orders. */
export interface Shown {
  store: string;
  lines: { uuid: string; quantity: string; name: string; total: string }[];
  total: string;
  change: string | null;
  /** The order is paid: it stays until the next one begins. */
  paid: boolean;
}

export const DISPLAY = 'tillstream.display';
const channel = new BroadcastChannel(DISPLAY);
let following = false;

/** Opens the window for the customer, to be moved to the second screen. */
export function openCustomerDisplay() {
  window.open('/?display', 'tillstream-display', 'popup,width=1024,height=768');
  follow();
}

/** A display that was open before this page was, or is opened again, asks what there is to see. */
export function followDisplay() {
  channel.onmessage = ({ data }) => {
    if (data === 'hello') {
      follow();
    }
  };
}

/** Costs nothing until there is a display. */
function follow() {
  if (!following) {
    following = true;
    till.subscribe(showSoon);
  }
  showSoon();
}

let soon = 0;

/** Once for all that changes together. */
function showSoon() {
  clearTimeout(soon);
  soon = window.setTimeout(show);
}

function show() {
  if (till.state.stage === 'selling') {
    channel.postMessage(shown());
  }
}

function shown(): Shown {
  const { receipt, place } = till.state;
  const order = receipt && place === 'receipt' ? receipt : currentOrder();
  const paid = order.state !== 'open';
  const store = String(here.catalog.record('tillstream.store', here.catalog.config.store_id)?.name ?? '');
  try {
    const totals = totalsOf(order);
    const amounts = new Map(totals.lines.map(({ id, total }) => [id, total]));
    const change = isZero(totals.change) ? null : moneyText(totals.change);
    return { store, lines: lines(order, amounts), total: moneyText(totals.due), change, paid };
  } catch (failure) {
    if (failure instanceof CannotCount) {
      return { store, lines: lines(order, new Map()), total: '', change: null, paid };
    }
    throw failure;
  }
}

function lines(order: Order, amounts: Map<string, string>): Shown['lines'] {
  return order.lines.map(({ uuid, name, quantity }) => ({
    uuid,
    name,
    quantity: number(quantity),
    total: amounts.has(uuid) ? bareMoney(amounts.get(uuid)!) : '',
  }));
}
