import { isNegative, isZero } from '../base/decimal';
import { here } from '../data/here';
import type { Key } from '../order/keypad';
import { totalsOf } from '../order/current';
import { isHeld, type Payment } from '../order/order';
import { currentOrder, till } from '../state';
import { changePayment, removePayment } from './payments';

const MOST_DIGITS = 9;

/** The payment whose amount is typed: the one chosen, else the last. */
export function chosenPayment(): Payment | undefined {
  const { payments } = currentOrder();
  return payments.find(({ uuid }) => uuid === till.state.line) ?? payments.at(-1);
}

/** A key while paying: what is handed over by the chosen payment. */
export function pressAmount(key: Key) {
  const payment = chosenPayment();
  if (!payment || isHeld(payment) || key === 'sign') {
    return;
  }
  if (key === 'back') {
    back(payment);
    return;
  }
  const next = till.state.typed + (key === '.' && !till.state.typed ? '0.' : key);
  const [, whole = '', part = ''] = /^(\d*)\.?(\d*)$/.exec(next) ?? [];
  if (/^\d*\.?\d*$/.test(next) && whole.length <= MOST_DIGITS && part.length <= here.decimals) {
    type(payment, next);
  }
}

function back(payment: Payment) {
  const { typed } = till.state;
  if (typed.length > 1) {
    type(payment, typed.slice(0, -1));
  } else if (typed || !isZero(payment.amount)) {
    till.update({ typed: '' });
    changePayment(payment.uuid, { amount: '0' });
  } else {
    removePayment(payment.uuid);
  }
}

function type(payment: Payment, typed: string) {
  till.update({ typed });
  const sign = payment.amount.startsWith('-') || isNegative(totalsOf(currentOrder()).due) ? '-' : '';
  changePayment(payment.uuid, { amount: sign + typed.replace(/\.$/, '') });
}
