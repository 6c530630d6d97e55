import { addQuantity, isNegative, negated } from '../base/decimal';
import { newId } from '../base/ids';
import { here } from '../data/here';
import type { Product } from '../data/records';
import { currentOrder, till } from '../state';
import { edit, put } from './current';
import { bounded, withLine, withMore, withoutLine, type Line, type Order } from './order';
import { priceOf } from './prices';

/** What is known of a product beside the product when it is added. */
export interface Adding {
  quantity?: string;
  /** From a label with a price in it: the line comes to this. */
  price?: string;
  lots?: string[];
  weighed?: boolean;
}

/** Adds a product to the order; the same again is one more of it. */
export function addProduct(product: Product, adding: Adding = {}) {
  const order = currentOrder();
  const line = newLine(order, product, adding);
  const more = withMore(order, line);
  put(repriced(more.order, more.lineUuid));
  till.update({ line: more.lineUuid, typed: '', fresh: more.lineUuid, place: 'products', mode: 'quantity' });
}

function newLine(order: Order, product: Product, { quantity = '1', price, lots = [], weighed = false }: Adding): Line {
  const priced = priceOf(here.catalog, product, quantity, order);
  return {
    uuid: newId(),
    productId: product.id,
    name: product.variant ? `${product.name}, ${product.variant}` : product.name,
    quantity,
    unitPrice: price ?? priced.unitPrice,
    discount: '0',
    taxIds: priced.taxIds,
    note: '',
    lots,
    priceIsManual: price !== undefined,
    weighed,
    returns: null,
    custom: {},
  };
}

/** The line's price for its quantity and the order's customer; what somebody typed, and what comes back, stays. */
function repriced(order: Order, uuid: string): Order {
  const line = order.lines.find((other) => other.uuid === uuid)!;
  const product = here.catalog.products.get(line.productId);
  if (!product || line.priceIsManual || line.returns) {
    return order;
  }
  return withLine(order, uuid, priceOf(here.catalog, product, line.quantity, order));
}

/** All prices again: another customer, pricelist or fiscal position. */
export function repriceAll(order: Order): Order {
  return order.lines.reduce((changed, { uuid }) => repriced(changed, uuid), order);
}

export function setQuantity(uuid: string, quantity: string) {
  edit((order) => {
    const line = order.lines.find((other) => other.uuid === uuid)!;
    return repriced(withLine(order, uuid, { quantity: bounded(line, quantity) }), uuid);
  });
}

/** One more or one less; the last one less takes the line away. */
export function step(uuid: string, by: 1 | -1) {
  const line = currentOrder().lines.find((other) => other.uuid === uuid);
  if (!line) {
    return;
  }
  const quantity = addQuantity(line.quantity, isNegative(line.quantity) ? String(-by) : String(by));
  quantity === '0' ? removeLine(uuid) : setQuantity(uuid, quantity);
}

export function turnSign(uuid: string) {
  const line = currentOrder().lines.find((other) => other.uuid === uuid);
  if (line) {
    setQuantity(uuid, negated(line.quantity));
  }
}

export function setPrice(uuid: string, unitPrice: string) {
  edit((order) => withLine(order, uuid, { unitPrice, priceIsManual: true }));
}

export function setDiscount(uuid: string, discount: string) {
  edit((order) => withLine(order, uuid, { discount: Number(discount) > 100 ? '100' : discount }));
}

export function setNote(uuid: string, note: string) {
  edit((order) => withLine(order, uuid, { note: note.trim() }));
}

export function removeLine(uuid: string) {
  const { lines } = currentOrder();
  const at = lines.findIndex((line) => line.uuid === uuid);
  edit((order) => withoutLine(order, uuid));
  const next = lines[at + 1] ?? lines[at - 1];
  till.update({ line: next?.uuid ?? null, typed: '' });
}

export function selectLine(uuid: string) {
  till.update({ line: uuid, typed: '', mode: 'quantity' });
}
