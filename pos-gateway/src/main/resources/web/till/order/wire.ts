import { isZero, negated } from '../base/decimal';
import type { Line, Order, Payment } from './order';

type Command = [number, number, object | 0];

const CLEAR: Command = [5, 0, 0];

/** As it is sent: nothing but these lines and payments, whatever the server has parked of it. */
export function toSend(order: Order): object {
  const sent = toWire(order);
  return { ...sent, lines: [CLEAR, ...sent.lines], payment_ids: [CLEAR, ...sent.payment_ids] };
}

/** An order as `create_from_ui` takes it, in the flat shape. Amounts are numbers there, as Odoo has them. */
export function toWire(order: Order): { lines: Command[]; payment_ids: Command[] } {
  const { totals } = order;
  const byLine = new Map(totals?.lines.map((line) => [line.id, line]));
  return {
    uuid: order.uuid,
    pos_reference: order.number ?? order.uuid,
    session_id: order.sessionId,
    config_id: order.registerId,
    state: order.state === 'open' ? 'draft' : 'paid',
    ...(order.version === null ? {} : { version: order.version }),
    user_id: order.userId,
    partner_id: order.customer?.id ?? false,
    ...(order.customer?.uuid ? { partner_uuid: order.customer.uuid } : {}),
    pricelist_id: order.pricelistId,
    fiscal_position_id: order.fiscalPositionId ?? false,
    date_order: odooTime(order.paidAt ?? order.createdAt),
    amount_total: Number(totals?.total ?? 0) + 0,
    amount_tax: Number(totals?.tax ?? 0) + 0,
    amount_paid: Number(totals?.paid ?? 0),
    amount_return: Number(totals?.change ?? 0),
    to_invoice: order.toInvoice,
    general_note: order.note || false,
    ...(Object.keys(order.custom).length ? { custom: order.custom } : {}),
    ...tips(order),
    lines: order.lines.map((line): Command => [0, 0, lineToWire(line, byLine.get(line.uuid))]),
    payment_ids: paymentsToWire(order).map((payment): Command => [0, 0, payment]),
  };
}

function lineToWire(line: Line, counted: { untaxed: string; total: string } | undefined): object {
  return {
    uuid: line.uuid,
    product_id: line.productId,
    full_product_name: line.name,
    qty: Number(line.quantity),
    price_unit: Number(line.unitPrice),
    discount: Number(line.discount),
    price_subtotal: Number(counted?.untaxed ?? 0),
    price_subtotal_incl: Number(counted?.total ?? 0),
    tax_ids: [[6, false, line.taxIds]],
    customer_note: line.note || false,
    pack_lot_ids: line.lots.map((lot_name) => [0, 0, { lot_name }]),
    ...custom(line),
    ...returned(line),
  };
}

function custom(line: Line): object {
  const all = line.lots.length ? { ...line.custom, lots: line.lots } : line.custom;
  return Object.keys(all).length ? { custom: all } : {};
}

function returned({ returns }: Line): object {
  if (!returns) {
    return {};
  }
  return returns.lineId
    ? { refunded_orderline_id: returns.lineId }
    : { refunded_order_uuid: returns.orderUuid, refunded_orderline_uuid: returns.lineUuid };
}

/** What was handed over, and what went back as change in a payment of its own, as Odoo's till has it. */
function paymentsToWire(order: Order): object[] {
  const name = odooTime(order.paidAt ?? order.createdAt);
  const taken = order.payments
    .filter(({ terminal }) => !terminal || terminal.state === 'approved')
    .map((payment) => paymentToWire(payment, name));
  const change = order.totals?.change ?? '0';
  const cash = order.payments.find(({ kind }) => kind === 'cash');
  if (!cash || isZero(change)) {
    return taken;
  }
  return [...taken, { name, payment_method_id: cash.methodId, amount: Number(negated(change)), is_change: true }];
}

function paymentToWire(payment: Payment, name: string): object {
  return {
    uuid: payment.uuid,
    name,
    payment_method_id: payment.methodId,
    amount: Number(payment.amount),
    ...(isZero(payment.tip) ? {} : { tip: payment.tip }),
    ...(payment.terminal ? { ...payment.terminal.details, payment_status: payment.terminal.state } : {}),
  };
}

function tips(order: Order): object {
  const tip = Number(order.totals?.tips ?? 0);
  return tip ? { is_tipped: true, tip_amount: tip } : {};
}

/** `YYYY-MM-DD HH:MM:SS`, in UTC. */
export function odooTime(instant: string): string {
  return instant.slice(0, 19).replace('T', ' ');
}
