import { call, Problem } from '../../ui/http';
import { kept, put } from '../order/current';
import type { Order, Payment, TerminalPayment } from '../order/order';
import { sentence } from '../shell/sentence';
import { till } from '../state';
import { t } from '../text';
import { withPayment } from './payments';

interface Intent {
  id: string;
  state: TerminalPayment['state'];
  final: boolean;
  reason: string | null;
  details: Record<string, string> | null;
}

const WAIT_S = 20;
const PAUSE_MS = 1_500;
/** The server says so many times that it was not asked. */
const SURE = 3;
const following = new Set<string>();

/**
 * A card payment. What is asked of the terminal lies on this device, and then at the server, before the terminal is asked;
 * an answer that never came is asked for until it is there, over reloads and dead networks.
 */
export async function beginTerminalPayment(uuid: string) {
  await kept();
  const { order, payment } = find(uuid) ?? {};
  if (!order || !payment) {
    return;
  }
  // While it is being asked, nobody else takes it for one that never was.
  following.add(uuid);
  try {
    const { body } = await call<Intent>('/api/payment-intents', {
      method: 'POST',
      body: {
        id: uuid,
        registerId: order.registerId,
        sessionId: order.sessionId,
        orderUuid: order.uuid,
        paymentMethodId: payment.methodId,
        amount: payment.amount,
      },
    });
    settle(uuid, body);
  } catch (failure) {
    refused(uuid, failure);
  }
  following.delete(uuid);
  await follow(uuid);
}

/** Asks what became of it until that is known. */
export async function follow(uuid: string) {
  if (following.has(uuid)) {
    return;
  }
  following.add(uuid);
  for (let unknown = 0; isOpen(uuid); ) {
    try {
      settle(uuid, (await call<Intent>(`/api/payment-intents/${uuid}?wait=${WAIT_S}`)).body);
    } catch (failure) {
      const isUnknown = failure instanceof Problem && failure.status === 404;
      // A question whose answer was lost may still be on its way: once is not enough.
      if (isUnknown && ++unknown >= SURE) {
        change(uuid, { state: 'failed', reason: t('terminal.never-asked'), details: null });
      } else {
        change(uuid, { state: 'unknown', reason: isUnknown ? null : sentence(failure), details: null });
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
  }
  following.delete(uuid);
}

export async function abort(uuid: string) {
  try {
    settle(uuid, (await call<Intent>(`/api/payment-intents/${uuid}/abort`, { method: 'POST' })).body);
  } catch (failure) {
    const open = find(uuid)?.payment.terminal;
    change(uuid, { state: open?.state ?? 'unknown', reason: sentence(failure), details: null });
  }
}

/**
 * Gives the money back that a terminal took. Until that is known the order cannot be finished with it, over reloads as
 * well; asked again, the server goes on with the same one.
 */
export async function reverse(uuid: string) {
  const terminal = find(uuid)?.payment.terminal;
  if (!terminal || following.has(uuid)) {
    return;
  }
  following.add(uuid);
  change(uuid, { ...terminal, reason: null, reversing: true });
  await kept();
  try {
    let { body } = await call<Intent>(`/api/payment-intents/${uuid}/reversal`, { method: 'POST' });
    while (!body.final) {
      ({ body } = await call<Intent>(`/api/payment-intents/${body.id}?wait=${WAIT_S}`));
    }
    const isBack = ['approved', 'reversed'].includes(body.state);
    change(uuid, { ...terminal, state: isBack ? 'reversed' : 'approved', reason: body.reason });
  } catch (failure) {
    change(uuid, { ...terminal, reason: sentence(failure), ...(isAnswer(failure) ? {} : { reversing: true }) });
  }
  following.delete(uuid);
}

/** A till that was killed in the middle of a payment takes it up where it was. */
export function followOpenPayments(orders: readonly Order[]) {
  for (const { payments } of orders) {
    payments.filter(({ uuid }) => isOpen(uuid)).forEach(({ uuid }) => void follow(uuid));
    payments.filter(({ terminal }) => terminal?.reversing).forEach(({ uuid }) => void reverse(uuid));
  }
}

function refused(uuid: string, failure: unknown) {
  if (isAnswer(failure)) {
    change(uuid, { state: 'failed', reason: sentence(failure), details: null });
  } else {
    change(uuid, { state: 'unknown', reason: sentence(failure), details: null });
  }
}

/** The server said no, and why; all else may pass, or have happened all the same. */
function isAnswer(failure: unknown): boolean {
  return failure instanceof Problem && failure.status >= 400 && failure.status < 500 && failure.status !== 401;
}

function settle(uuid: string, { state, reason, details }: Intent) {
  change(uuid, { state, reason, details });
}

function isOpen(uuid: string): boolean {
  return ['stored', 'asked', 'unknown'].includes(find(uuid)?.payment.terminal?.state ?? '');
}

function change(uuid: string, terminal: TerminalPayment) {
  const found = find(uuid);
  if (found) {
    put(withPayment(found.order, uuid, { terminal }));
  }
}

function find(uuid: string): { order: Order; payment: Payment } | undefined {
  for (const order of till.state.orders) {
    const payment = order.payments.find((other) => other.uuid === uuid);
    if (payment) {
      return { order, payment };
    }
  }
  return undefined;
}
