import { addQuantity, isNegative, negated } from '../base/decimal';
import { newId } from '../base/ids';
import { here } from '../data/here';
import type { Product } from '../data/records';
import { ask } from '../rights/ask';
import { currentOrder, notify, till } from '../state';
import { t } from '../text';
import { edit, put } from './current';
import { bounded, withLine, withMore, withoutLine, type Line, type Order } from './order';
import { onPosition, priceOf } from './prices';

/** Digits behind the point of a price of one that is counted back from a label: the line comes to the label's to the cent. */
const FINE_DIGITS = 8;

/** The server takes no order with more. */
const MOST_LINES = 2_000;

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
  if (more.order.lines.length > MOST_LINES) {
    notify('warn', t('lines.full'));
    return;
  }
  put(repriced(more.order, more.lineUuid));
  till.update({ line: more.lineUuid, typed: '', fresh: more.lineUuid, place: 'products', mode: 'quantity' });
}

function newLine(order: Order, product: Product, { quantity = '1', price, lots = [], weighed = false }: Adding): Line {
  const priced = priceOf(here.catalog, product, quantity, order);
  const labelled = price === undefined ? null : eachOf(price, quantity);
  return {
    uuid: newId(),
    productId: product.id,
    name: product.variant ? `${product.name}, ${product.variant}` : product.name,
    quantity,
    unitPrice: labelled ?? priced.unitPrice,
    discount: '0',
    taxIds: priced.taxIds,
    note: '',
    lots,
    priceIsManual: labelled !== null,
    weighed,
    returns: null,
    custom: {},
  };
}

/** A label that says weight and price says what all of it costs. */
function eachOf(price: string, quantity: string): string {
  return Number(quantity) === 1 ? price : String(Number((Number(price) / Number(quantity)).toFixed(FINE_DIGITS)));
}

/** The line's price for its quantity and the order's customer; what somebody typed, and what comes back, stays. */
function repriced(order: Order, uuid: string): Order {
  const line = order.lines.find((other) => other.uuid === uuid)!;
  return line.priceIsManual ? order : withLine(order, uuid, onTermsOf(order, line));
}

/** All prices again: another customer, pricelist or fiscal position. A typed price stays what it was meant to be. */
export function repriceAll(order: Order): Order {
  return { ...order, lines: order.lines.map((line) => onTermsOf(order, line)) };
}

function onTermsOf(order: Order, line: Line): Line {
  const product = here.catalog.products.get(line.productId);
  if (!product || line.returns) {
    return line;
  }
  const priced = line.priceIsManual
    ? typedOnTermsOf(order, product, line)
    : priceOf(here.catalog, product, line.quantity, order);
  return { ...line, ...priced };
}

/** Another fiscal position has other taxes, also for a price that somebody typed: what was meant by it stays. */
function typedOnTermsOf(order: Order, product: Product, line: Line): Partial<Line> {
  const typed = line.typed ?? { unitPrice: line.unitPrice, taxIds: line.taxIds };
  const usual = isSame(typed.taxIds, product.taxes_id);
  const { unitPrice, taxIds } = onPosition(here.catalog, product, typed.unitPrice, order);
  return { typed, taxIds, unitPrice: usual ? unitPrice : typed.unitPrice };
}

function isSame(some: number[], others: number[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id));
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
  quantity === '0' ? void removeIfAllowed(uuid) : setQuantity(uuid, quantity);
}

/** Taking a line away may be for managers, whichever key it is. */
export async function removeIfAllowed(uuid: string) {
  if (await ask('removeLine')) {
    removeLine(uuid);
  }
}

export function turnSign(uuid: string) {
  const line = currentOrder().lines.find((other) => other.uuid === uuid);
  if (line) {
    setQuantity(uuid, negated(line.quantity));
  }
}

export function setPrice(uuid: string, unitPrice: string) {
  edit((order) => withLine(order, uuid, { unitPrice, priceIsManual: true, typed: undefined }));
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
