import type { ListPlace } from '../list/list-place';
import { customers } from '../customers/customers';
import { orders } from '../orders/orders';
import { products } from '../products/products';
import { sessions } from '../sessions/sessions';
import { office } from '../state';

/** All places of the back office, in the order of the menu. A new page is one line here. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each place knows its own kind of row
const places: ListPlace<any>[] = [customers, products, orders, sessions];

/** Those that this person may see; a till's question has room for the kinds of record that can be sent. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function visiblePlaces(): ListPlace<any>[] {
  return places.filter((place) => place.visible?.() ?? true);
}

export function currentPlace() {
  const { address } = office.state;
  return visiblePlaces().find((place) => place.path === address.place) ?? visiblePlaces()[0];
}
