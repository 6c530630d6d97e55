import { fromMinor, toMinor } from '../base/decimal';
import { here } from '../data/here';
import type { PaymentMethod } from '../data/records';
import { totalsOf } from '../order/current';
import { currentOrder, till } from '../state';
import { finish } from './finish';
import { addPayment } from './payments';

/** Notes that people hand over, in whole units of the currency, where the register names none. */
const NOTES = [5, 10, 20, 50, 100, 200];
const OFFERED = 3;

export function cashMethod(): PaymentMethod | undefined {
  return here.catalog.methods.find(({ type }) => type === 'cash');
}

/** What somebody would hand over for this: the next notes above it. */
export function quickAmounts(due: string): string[] {
  const { currency_decimal_places: decimals, custom } = here.catalog.config;
  const unit = 10 ** decimals;
  const notes = ((custom && custom.till?.quickAmounts) || NOTES).map((note) => Math.round(note * unit));
  const minor = toMinor(due, decimals);
  if (minor <= 0) {
    return [];
  }
  const above = notes.map((note) => Math.ceil((minor + 1) / note) * note).sort((a, b) => a - b);
  return [...new Set(above)].slice(0, OFFERED).map((amount) => fromMinor(amount, decimals));
}

/** Exactly what is due, in cash: the whole payment in one action. */
export async function payCashExact() {
  const method = cashMethod()!;
  till.update({ place: 'pay', typed: '' });
  if (addPayment(method, totalsOf(currentOrder()).cashToSettle)) {
    await finish();
  }
}

/** A note that covers it: done, and the change stands on the screen. */
export async function payCash(amount: string) {
  if (addPayment(cashMethod()!, amount)) {
    await finish();
  }
}
