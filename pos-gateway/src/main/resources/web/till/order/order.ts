import { addQuantity, isNegative, negated, plain } from '../base/decimal';
import { newId } from '../base/ids';

/** An order as a till keeps it. Amounts and quantities are texts; nothing in it is ever changed in place. */
export interface Order {
  uuid: string;
  /** Its place in the register's series; null until it is paid, so that no number is ever lost. */
  number: string | null;
  /** What the tab says while there is no number: the session's first, second, … order. */
  tab: number;
  registerId: number;
  sessionId: number;
  userId: number;
  /** RFC 3339, by the till's clock. */
  createdAt: string;
  paidAt: string | null;
  state: OrderState;
  customer: Customer | null;
  pricelistId: number;
  fiscalPositionId: number | null;
  lines: Line[];
  payments: Payment[];
  note: string;
  toInvoice: boolean;
  /** What the engine said when it was paid. */
  totals: Totals | null;
  /** Of a draft that the server knows; null: it knows none. */
  version: number | null;
  /** What the server said of it. */
  answer: Answer | null;
  prints: number;
  custom: Record<string, unknown>;
}

/** `open`: being made; `paid`: waits to be sent; `sent`: the server has it; `refused`: no order to the server. */
export type OrderState = 'open' | 'paid' | 'sent' | 'refused';

export interface Customer {
  /** Null for one who was created without a network. */
  id: number | null;
  uuid: string | null;
  name: string;
}

export interface Line {
  uuid: string;
  productId: number;
  name: string;
  quantity: string;
  unitPrice: string;
  /** Percent. */
  discount: string;
  taxIds: number[];
  note: string;
  lots: string[];
  /** Typed by somebody: quantity and pricelist do not change it any more. */
  priceIsManual: boolean;
  /** As it was typed, and under which taxes: what another fiscal position makes its price of. */
  typed?: Pick<Line, 'unitPrice' | 'taxIds'>;
  weighed: boolean;
  returns: Return | null;
  custom: Record<string, unknown>;
}

/** Which sold line comes back. */
export interface Return {
  orderUuid: string;
  lineUuid: string | null;
  lineId: number | null;
  /** What the receipt calls it. */
  orderNumber?: string | null;
  /** As much as was sold and did not come back yet. */
  most: string;
}

export interface Payment {
  uuid: string;
  methodId: number;
  kind: 'cash' | 'bank' | 'pay_later';
  name: string;
  amount: string;
  tip: string;
  /** What a card terminal was asked, and what became of it; null where none is asked. */
  terminal: TerminalPayment | null;
}

export interface TerminalPayment {
  state: 'stored' | 'asked' | 'unknown' | 'approved' | 'declined' | 'aborted' | 'failed' | 'reversed';
  reason: string | null;
  details: Record<string, string> | null;
  /** Its money is being given back, and nobody knows yet whether it was. */
  reversing?: boolean;
}

export interface Answer {
  id: number;
  status: 'created' | 'updated' | 'duplicate' | 'conflict' | 'quarantined';
  reason: string | null;
  at: number;
}

export interface LineTotals {
  id: string;
  untaxed: string;
  total: string;
}

export interface Totals {
  untaxed: string;
  tax: string;
  total: string;
  rounding: string;
  due: string;
  lines: LineTotals[];
  taxes: { taxId: number; base: string; amount: string }[];
  paid: string;
  tips: string;
  stillDue: string;
  change: string;
  overpaid: string;
  /** What a cash payment would have to be now. */
  cashToSettle: string;
}

export interface Beginning {
  tab: number;
  registerId: number;
  sessionId: number;
  userId: number;
  pricelistId: number;
  fiscalPositionId: number | null;
}

export function beginOrder(beginning: Beginning): Order {
  return {
    ...beginning,
    uuid: newId(),
    number: null,
    createdAt: new Date().toISOString(),
    paidAt: null,
    state: 'open',
    customer: null,
    lines: [],
    payments: [],
    note: '',
    toInvoice: false,
    totals: null,
    version: null,
    answer: null,
    prints: 0,
    custom: {},
  };
}

export function isEmpty(order: Order): boolean {
  return order.lines.length === 0 && order.payments.length === 0 && !order.customer && !order.note;
}

export function withLine(order: Order, uuid: string, change: Partial<Line>): Order {
  return { ...order, lines: order.lines.map((line) => (line.uuid === uuid ? { ...line, ...change } : line)) };
}

export function withoutLine(order: Order, uuid: string): Order {
  return { ...order, lines: order.lines.filter((line) => line.uuid !== uuid) };
}

/** The same thing at the same price is one line; what has a note, a lot or a weight of its own stays apart. */
export function withMore(order: Order, line: Line): { order: Order; lineUuid: string } {
  const same = order.lines.find((known) => isSame(known, line));
  if (!same) {
    return { order: { ...order, lines: [...order.lines, line] }, lineUuid: line.uuid };
  }
  const quantity = addQuantity(same.quantity, line.quantity);
  return { order: withLine(order, same.uuid, { quantity }), lineUuid: same.uuid };
}

function isSame(a: Line, b: Line): boolean {
  return (
    a.productId === b.productId &&
    isSamePrice(a, b) &&
    a.discount === b.discount &&
    !a.weighed &&
    !b.weighed &&
    !a.returns &&
    !a.note &&
    !a.lots.length &&
    !b.lots.length &&
    isNegative(a.quantity) === isNegative(b.quantity)
  );
}

/** Where nobody typed a price it follows from the quantity: more of it may be cheaper. */
function isSamePrice(a: Line, b: Line): boolean {
  return a.unitPrice === b.unitPrice || (!a.priceIsManual && !b.priceIsManual);
}

/** A quantity as typed, within what may come back for a line that returns something. */
export function bounded(line: Line, quantity: string): string {
  if (!line.returns) {
    return plain(quantity);
  }
  const back = isNegative(quantity) ? negated(quantity) : quantity;
  return negated(Number(back) > Number(line.returns.most) ? line.returns.most : plain(back));
}

/** Whether money was taken by a terminal, or may have been. */
export function isHeld(payment: Payment): boolean {
  return payment.terminal !== null && ['stored', 'asked', 'unknown', 'approved'].includes(payment.terminal.state);
}
