import { add, isZero, negated } from '../base/decimal';
import { here } from '../data/here';
import type { TillRecord } from '../data/records';
import { bareMoney, dateAndTime, moneyText, number } from '../format';
import { totalsOf } from '../order/current';
import type { Line, Order, Totals } from '../order/order';
import { t } from '../text';

/** A row of text with something at its end. */
export interface Row {
  label: string;
  value: string;
}

export interface ReceiptLine {
  name: string;
  total: string;
  details: string[];
}

/**
 * All that a receipt says, as texts, from top to bottom. Paper on the screen, paper from the browser's print, and the bytes
 * for a receipt printer are three ways to set this.
 */
export interface Receipt {
  /** What it is where it is not simply a receipt. */
  mark: string | null;
  company: string;
  address: string[];
  header: string[];
  facts: Row[];
  lines: ReceiptLine[];
  sums: Row[];
  total: Row;
  payments: Row[];
  change: Row | null;
  taxes: { name: string; base: string; amount: string }[];
  note: string;
  footer: string[];
}

export function receiptOf(order: Order): Receipt {
  const totals = totalsOf(order);
  const { custom } = here.catalog.config;
  const settings = custom ? custom.till : undefined;
  return {
    mark: markOf(order),
    company: text(company()?.name),
    address: addressLines(),
    header: textLines(settings?.receiptHeader),
    facts: facts(order),
    lines: receiptLines(order, totals),
    sums: sums(totals),
    total: { label: t('receipt.total'), value: moneyText(totals.due) },
    payments: payments(order, totals),
    change: isZero(totals.change) ? null : { label: t('receipt.change'), value: bareMoney(totals.change) },
    taxes: taxes(totals),
    note: order.note,
    footer: textLines(settings?.receiptFooter),
  };
}

/** A bill before paying is no receipt, and what was printed before is a copy: both say so. */
function markOf(order: Order): string | null {
  if (order.state === 'open') {
    return t('receipt.bill');
  }
  return order.prints > 0 ? t('receipt.copy') : null;
}

function company(): TillRecord | undefined {
  return here.catalog.record('res.company', here.catalog.config.company_id);
}

function addressLines(): string[] {
  const store = here.catalog.record('tillstream.store', here.catalog.config.store_id) ?? company();
  const place = [text(store?.zip), text(store?.city)].filter(Boolean).join(' ');
  const vat = text(company()?.vat);
  return [text(store?.name), text(store?.street), place, text(store?.phone), vat && t('receipt.vat', { vat })].filter(
    (line) => line && line !== text(company()?.name),
  );
}

function facts(order: Order): Row[] {
  const cashier = here.catalog.users.find(({ id }) => id === order.userId)?.name ?? '';
  const returned = [...new Set(order.lines.map(({ returns }) => text(returns?.orderNumber)))].filter(Boolean);
  return [
    { label: t('receipt.number'), value: order.number ?? '' },
    { label: t('receipt.date'), value: dateAndTime(order.paidAt ?? order.createdAt) },
    { label: t('receipt.register'), value: here.catalog.config.name },
    { label: t('receipt.cashier'), value: cashier },
    { label: t('receipt.customer'), value: order.customer?.name ?? '' },
    { label: t('receipt.refund-of'), value: returned.join(', ') },
  ].filter(({ value }) => value);
}

function receiptLines(order: Order, totals: Totals): ReceiptLine[] {
  const amounts = new Map(totals.lines.map(({ id, total }) => [id, total]));
  return order.lines.map((line) => ({
    name: line.name,
    total: bareMoney(amounts.get(line.uuid) ?? '0'),
    details: details(line),
  }));
}

function details(line: Line): string[] {
  const each = `${number(line.quantity)} × ${bareMoney(line.unitPrice)}`;
  const discount = isZero(line.discount) ? '' : t('receipt.discount', { percent: number(line.discount) });
  const priced = line.quantity === '1' && !discount ? '' : [each, discount].filter(Boolean).join('  ');
  return [priced, ...line.lots.map((lot) => t('receipt.lot', { lot })), line.note].filter(Boolean);
}

function sums(totals: Totals): Row[] {
  return [
    { label: t('receipt.untaxed'), value: bareMoney(totals.untaxed) },
    { label: t('receipt.taxes'), value: bareMoney(totals.tax) },
    ...row(t('receipt.rounding'), totals.rounding),
  ];
}

function payments(order: Order, totals: Totals): Row[] {
  if (order.state === 'open') {
    return [];
  }
  const rounded = roundedBy(totals);
  return [
    ...row(t('receipt.rounding'), rounded),
    ...order.payments.map(({ name, amount }) => ({ label: name, value: bareMoney(amount) })),
    ...row(t('receipt.tip'), totals.tips),
  ];
}

/** By so much what was paid differs from what was due: there are no coins for it. */
export function roundedBy({ paid, change, tips, overpaid, due }: Totals): string {
  return [change, tips, overpaid, due].reduce((sum, less) => add(sum, negated(less), here.decimals), paid);
}

function row(label: string, amount: string): Row[] {
  return isZero(amount) ? [] : [{ label, value: bareMoney(amount) }];
}

function taxes(totals: Totals) {
  return totals.taxes.map(({ taxId, base, amount }) => ({
    name: text(here.catalog.record('account.tax', taxId)?.name),
    base: bareMoney(base),
    amount: bareMoney(amount),
  }));
}

function textLines(text: string | undefined): string[] {
  return text?.trim() ? text.trim().split('\n') : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
