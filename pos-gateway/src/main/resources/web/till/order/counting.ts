import { price } from '../engine/pricing.js';
import type { Catalog } from '../data/catalog';
import type { TillRecord } from '../data/records';
import type { LineTotals, Order, Totals } from './order';

interface Counted {
  untaxed: string;
  tax: string;
  total: string;
  rounding: string;
  due: string;
  lines: LineTotals[];
  taxTotals: Totals['taxes'];
  settlement: Pick<Totals, 'paid' | 'tips' | 'stillDue' | 'change' | 'overpaid'> & { due: string; rounding: string };
  cashToSettle: string;
  refusal?: { code: string; line: string | null; message: string };
}

/** The engine does not count this: it says which line is the cause. */
export class CannotCount extends Error {
  constructor(
    readonly code: string,
    readonly line: string | null,
    message: string,
  ) {
    super(message);
  }
}

let last: { question: string; totals: Totals } | null = null;

/**
 * What an order comes to, by the money engine that the server counts with as well. The same question twice is answered
 * from memory: several parts of the screen ask.
 */
export function count(catalog: Catalog, order: Order): Totals {
  const question = JSON.stringify(asQuestion(catalog, order));
  if (last?.question !== question) {
    last = { question, totals: totals(JSON.parse(price(question)) as Counted) };
  }
  return last.totals;
}

function totals(counted: Counted): Totals {
  const { refusal, settlement } = counted;
  if (refusal) {
    throw new CannotCount(refusal.code, refusal.line, refusal.message);
  }
  const { paid, tips, stillDue, change, overpaid } = settlement;
  return {
    untaxed: counted.untaxed,
    tax: counted.tax,
    total: counted.total,
    rounding: counted.rounding,
    due: counted.due,
    lines: counted.lines.map(({ id, untaxed, total }) => ({ id, untaxed, total })),
    taxes: counted.taxTotals,
    paid,
    tips,
    stillDue,
    change,
    overpaid,
    cashToSettle: counted.cashToSettle,
  };
}

function asQuestion(catalog: Catalog, order: Order) {
  return {
    currency: currency(catalog),
    taxRounding: catalog.config.tax_calculation_rounding_method,
    taxes: taxes(catalog, new Set(order.lines.flatMap(({ taxIds }) => taxIds))),
    ...cashRounding(catalog),
    lines: order.lines.map((line) => ({
      id: line.uuid,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      discountPercent: line.discount,
      taxIds: line.taxIds,
    })),
    payments: order.payments
      .filter(({ terminal }) => !terminal || !['declined', 'aborted', 'failed', 'reversed'].includes(terminal.state))
      .map(({ uuid, kind, amount, tip }) => ({ id: uuid, kind, amount, tip })),
  };
}

export function currency({ config }: Catalog) {
  return {
    code: config.currency,
    decimalPlaces: config.currency_decimal_places,
    rounding: String(config.currency_rounding),
  };
}

/** The taxes of these ids and the parts of those that are groups. */
export function taxes(catalog: Catalog, ids: Set<number>): TillRecord[] {
  const all = catalog.records('account.tax');
  const groups = all.filter(({ id }) => ids.has(id)).flatMap((tax) => (tax.children_tax_ids as number[]) ?? []);
  const wanted = new Set([...ids, ...groups]);
  return all.filter(({ id }) => wanted.has(id));
}

function cashRounding(catalog: Catalog): object {
  const { cash_rounding, rounding_method, only_round_cash_method } = catalog.config;
  const rule = cash_rounding ? catalog.record('account.cash.rounding', rounding_method) : undefined;
  return rule
    ? {
        cashRounding: {
          rounding: String(rule.rounding),
          method: rule.rounding_method,
          strategy: rule.strategy,
          cashOnly: only_round_cash_method,
        },
      }
    : {};
}
