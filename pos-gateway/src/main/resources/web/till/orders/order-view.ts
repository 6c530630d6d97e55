import { get } from '../../ui/http';
import { add, fromMinor, isZero, negated, toMinor } from '../base/decimal';
import { here } from '../data/here';
import type { PaymentMethod } from '../data/records';
import type { Line, Order, Payment } from '../order/order';
import { t } from '../text';

/** An order as the server tells it. */
export interface OrderView {
  id: number;
  uuid: string;
  posReference: string;
  storeId: number;
  registerId: number;
  sessionId: number;
  state: 'draft' | 'paid' | 'done' | 'cancelled';
  version: number;
  userId: number | null;
  partnerId: number | null;
  partnerName: string | null;
  partnerUuid: string | null;
  pricelistId: number | null;
  fiscalPositionId: number | null;
  total: string;
  tax: string;
  /** What stayed in the till. */
  paid: string;
  change: string;
  toInvoice: boolean;
  invoice: { id: number; number: string } | null;
  refund: boolean;
  note: string | null;
  custom: Record<string, unknown> | null;
  orderedAt: string;
  receivedAt: string;
  lines: LineView[];
  payments: PaymentView[];
  taxes: { taxId: number; base: string; amount: string }[];
}

export interface LineView {
  id: number;
  uuid: string | null;
  productId: number;
  quantity: string;
  unitPrice: string;
  discount: string;
  taxIds: number[];
  untaxed: string;
  total: string;
  refundedLineId: number | null;
  refundedQuantity: string;
  note: string | null;
  custom: Record<string, unknown> | null;
}

interface PaymentView {
  id: number;
  paymentMethodId: number;
  kind: Payment['kind'];
  amount: string;
  change: boolean;
}

export interface OrdersPage {
  items: OrderView[];
  next: string | null;
}

export const readOrder = (id: number) => get<OrderView>(`/api/orders/${id}`);

/** The server's order as this till would keep it: to be shown, printed, returned from, taken over. */
export function asOrder(view: OrderView): Order {
  const { decimals } = here;
  const tip = fromMinor(toMinor(String(view.custom?.tip_amount ?? '0'), decimals), decimals);
  return {
    uuid: view.uuid,
    number: view.posReference === view.uuid ? null : view.posReference,
    tab: 0,
    registerId: view.registerId,
    sessionId: view.sessionId,
    userId: view.userId ?? 0,
    createdAt: view.orderedAt,
    paidAt: view.state === 'draft' ? null : view.orderedAt,
    state: view.state === 'draft' ? 'open' : 'sent',
    customer: customerOf(view),
    pricelistId: view.pricelistId ?? here.catalog.config.pricelist_id,
    fiscalPositionId: view.fiscalPositionId,
    lines: view.lines.map(asLine),
    payments: view.payments.filter(({ change }) => !change).map(asPayment),
    note: view.note ?? '',
    toInvoice: view.toInvoice,
    totals: {
      untaxed: add(view.total, negated(view.tax), decimals),
      tax: view.tax,
      total: view.total,
      rounding: '0',
      due: view.total,
      lines: view.lines.map((line) => ({ id: lineUuid(line), untaxed: line.untaxed, total: line.total })),
      taxes: view.taxes,
      paid: add(view.paid, view.change, decimals),
      tips: tip,
      stillDue: '0',
      change: isZero(view.change) ? '0' : view.change,
      overpaid: '0',
      cashToSettle: '0',
    },
    version: view.version,
    answer: { id: view.id, status: 'created', reason: null, at: Date.parse(view.receivedAt) },
    // Whoever asks for it again at another till gets a copy: the first one was given when it was paid.
    prints: 1,
    custom: view.custom ?? {},
  };
}

function customerOf({ partnerId, partnerUuid, partnerName }: OrderView): Order['customer'] {
  if (!partnerId && !partnerUuid) {
    return null;
  }
  const known = partnerId ? here.catalog.partners.get(partnerId) : undefined;
  const name = partnerName ?? known?.name ?? t('orders.customer', { id: partnerId ?? '' });
  return { id: partnerId, uuid: partnerUuid, name };
}

/** Lines that came from elsewhere may have no uuid: their number stands for it. */
export function lineUuid({ uuid, id }: LineView): string {
  return uuid ?? String(id);
}

function asLine(line: LineView): Line {
  const lots = line.custom?.lots;
  return {
    uuid: lineUuid(line),
    productId: line.productId,
    name: nameOf(line.productId),
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    discount: line.discount,
    taxIds: line.taxIds,
    note: line.note ?? '',
    lots: Array.isArray(lots) ? lots.map(String) : [],
    priceIsManual: true,
    weighed: false,
    returns: null,
    custom: line.custom ?? {},
  };
}

function nameOf(productId: number): string {
  const product = here.catalog.products.get(productId);
  return product
    ? product.variant ? `${product.name}, ${product.variant}` : product.name
    : t('orders.product', { id: productId });
}

function asPayment({ id, paymentMethodId, kind, amount }: PaymentView): Payment {
  const method = here.catalog.record<PaymentMethod>('pos.payment.method', paymentMethodId);
  return { uuid: String(id), methodId: paymentMethodId, kind, name: method?.name ?? t(`orders.kind.${kind}`), amount, tip: '0', terminal: null };
}
