import { isNegative, isZero } from '../base/decimal';
import { forgetSentBefore, keepNumbered } from '../order/keep';
import { here } from '../data/here';
import { kept, leave, show, totalsOf } from '../order/current';
import { isEmpty, type Order, type TerminalPayment } from '../order/order';
import { outbox } from '../outbox/outbox';
import { series } from '../session/register';
import { currentOrder, notify, till } from '../state';
import { t } from '../text';
import { hooks } from '../extend/pos';

/**
 * Whether nothing is due any more and nothing was taken too much (only cash can be given back as change), and every
 * terminal has said yes.
 */
export function isSettled(order: Order): boolean {
  const totals = totalsOf(order);
  const open = order.payments.some(({ terminal }) => terminal && isUndecided(terminal));
  const covered = isNegative(totals.due) ? !isNegative(totals.stillDue) : isZero(totals.stillDue);
  return order.lines.length > 0 && covered && isZero(totals.overpaid) && !open;
}

function isUndecided({ state, reversing }: TerminalPayment): boolean {
  return reversing || ['stored', 'asked', 'unknown'].includes(state);
}

let finishing = false;

/** An order is paid and not on the disk yet, or its receipt not on the screen. */
export function isFinishing(): boolean {
  return finishing;
}

/**
 * The order is paid. It has its number and lies on the disk before the screen says so; from then on nothing can lose it.
 */
export async function finish() {
  const order = currentOrder();
  if (finishing || !isSettled(order)) {
    return;
  }
  if (!order.customer && order.payments.some(({ kind }) => kind === 'pay_later')) {
    notify('warn', t('pay.needs-customer'));
    return;
  }
  finishing = true;
  try {
    const allowed = await hooks.allow('pay', order);
    // Whoever was asked may have changed it.
    const now = till.state.orders.find(({ uuid }) => uuid === order.uuid);
    if (allowed && now && isSettled(now)) {
      await keepPaid(now);
    }
  } finally {
    finishing = false;
  }
}

async function keepPaid(order: Order) {
  const now = new Date().toISOString();
  const payments = order.payments.filter(({ terminal }) => !terminal || terminal.state === 'approved');
  const totals = totalsOf({ ...order, payments });
  // Whoever takes the money sells: the order may have been begun by somebody who left since.
  const userId = till.state.me?.id ?? order.userId;
  const paid: Order = { ...order, userId, payments, state: 'paid', paidAt: now, totals };
  // What is scanned from here on is the next customer's.
  leave(order.uuid);
  await kept();
  const numbered = await keepOnDisk(paid);
  if (numbered) {
    const waits = isEmpty(currentOrder());
    till.update({ receipt: numbered, fresh: null, ...(waits ? { place: 'receipt' as const, line: null, typed: '' } : {}) });
    void outbox.flush();
  } else {
    takeBack(order);
  }
}

/** It could not be kept: it is as it was, and says so. */
function takeBack(order: Order) {
  till.update({ orders: [...till.state.orders, order] });
  show(order.uuid);
  notify('bad', t('pay.not-kept'));
}

/** @returns null where the disk is full and nothing could be made free: the order stays as it is, and says so */
async function keepOnDisk(paid: Order): Promise<Order | null> {
  try {
    return await keepNumbered(paid, series());
  } catch (failure) {
    console.error('The paid order was not kept', failure);
  }
  try {
    await forgetSentBefore(paid.registerId, Infinity);
    await here.copy?.clear();
    return await keepNumbered(paid, series());
  } catch (failure) {
    console.error('The paid order was not kept, though room was made', failure);
    return null;
  }
}
