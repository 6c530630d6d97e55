import { isZero } from '../base/decimal';
import { newId } from '../base/ids';
import { here } from '../data/here';
import type { PaymentMethod } from '../data/records';
import { edit, totalsOf } from '../order/current';
import { isHeld, type Order, type Payment } from '../order/order';
import { currentOrder, notify, till } from '../state';
import { t } from '../text';
import { beginTerminalPayment } from './terminal';

/** What a method would have to take now: cash in coins that exist. */
export function dueBy(method: PaymentMethod, order: Order): string {
  const totals = totalsOf(order);
  return method.type === 'cash' ? totals.cashToSettle : totals.stillDue;
}

/** Adds a payment of all that is still due, which the keypad may change. */
export function addPayment(method: PaymentMethod, amount?: string): Payment | null {
  const order = currentOrder();
  if (method.type === 'pay_later' && !order.customer) {
    notify('warn', t('pay.needs-customer'));
    return null;
  }
  const payment: Payment = {
    uuid: newId(),
    methodId: method.id,
    kind: method.type,
    name: method.name,
    amount: amount ?? dueBy(method, order),
    tip: '0',
    terminal: method.use_payment_terminal ? { state: 'stored', reason: null, details: null } : null,
  };
  if (isZero(payment.amount) && order.payments.length) {
    return null;
  }
  edit((current) => ({ ...current, payments: [...current.payments, payment] }));
  till.update({ typed: '', line: payment.uuid });
  if (payment.terminal) {
    void beginTerminalPayment(payment.uuid);
  }
  return payment;
}

export function changePayment(uuid: string, change: Partial<Payment>) {
  edit((order) => withPayment(order, uuid, change));
}

export function withPayment(order: Order, uuid: string, change: Partial<Payment>): Order {
  const payments = order.payments.map((payment) => (payment.uuid === uuid ? { ...payment, ...change } : payment));
  return { ...order, payments };
}

/** What a terminal took, or may have, is not simply taken away. */
export function removePayment(uuid: string) {
  const payment = currentOrder().payments.find((other) => other.uuid === uuid);
  if (payment && !isHeld(payment)) {
    edit((order) => ({ ...order, payments: order.payments.filter((other) => other.uuid !== uuid) }));
    till.update({ typed: '' });
  }
}

export function methodOf(payment: Payment): PaymentMethod | undefined {
  return here.catalog.record<PaymentMethod>('pos.payment.method', payment.methodId);
}
