import { Store } from '../../ui/store';
import { get } from '../../ui/http';
import { findKept } from '../order/keep';
import type { Order } from '../order/order';
import { till } from '../state';
import { asOrder, readOrder, type OrderView, type OrdersPage } from './order-view';
import { leftOf } from './left';

/** The order that is looked at. */
export interface Opened {
  order: Order;
  /** As the server has it; null: it does not, or was not asked. */
  view: OrderView | null;
  /** How much of each line may still come back. */
  left: Map<string, string>;
}

export const ordersView = new Store<{ opened: Opened | null }>({ opened: null });

export function closeOrder() {
  ordersView.update({ opened: null });
}

/** An order of this till; what the server knows of it is added as soon as it has answered. */
export async function openKept(order: Order) {
  ordersView.update({ opened: { order, view: null, left: await leftOf(order, null) } });
  till.update({ place: 'orders' });
  if (order.state !== 'sent' || !till.state.net.online) {
    return;
  }
  try {
    const { items } = await get<OrdersPage>(`/api/orders?uuid=${encodeURIComponent(order.uuid)}`);
    if (items[0] && ordersView.state.opened?.order.uuid === order.uuid) {
      ordersView.update({ opened: { order, view: items[0], left: await leftOf(order, items[0]) } });
    }
  } catch {
    // What this till knows is enough to go on.
  }
}

/** An order of any till. What this till keeps of it knows more than the server: names, prints. */
export async function openView(view: OrderView) {
  const order = (await findKept(view.uuid)) ?? asOrder(view);
  ordersView.update({ opened: { order, view, left: await leftOf(order, view) } });
  till.update({ place: 'orders' });
}

export async function openServerOrder(id: number) {
  await openView(await readOrder(id));
}

/** Something happened to it. */
export async function lookAgain() {
  const { opened } = ordersView.state;
  if (opened?.view) {
    await openServerOrder(opened.view.id);
  } else if (opened) {
    await openKept((await findKept(opened.order.uuid)) ?? opened.order);
  }
}
