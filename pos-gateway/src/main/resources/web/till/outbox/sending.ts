import { Problem, rpc } from '../../ui/http';
import { sentence } from '../shell/sentence';
import type { Answer, Order } from '../order/order';
import { toSend } from '../order/wire';
import { till } from '../state';
import { deviceToken } from './device-token';

export type Outcome =
  | { kind: 'taken'; answers: { order: Order; answer: Answer }[] }
  /** The server was not reached: nothing is known, all is sent again. */
  | { kind: 'unreachable'; reason: string }
  /** It was reached and cannot take them now: nobody is logged in, or it is not well. */
  | { kind: 'held'; reason: string }
  /** It says that this is no order. */
  | { kind: 'refused'; reason: string };

interface Row {
  id: number;
  uuid: string;
  status: Answer['status'];
  reason?: string | null;
}

/** Hands in orders. Each is stored once, however often it is sent; the answer says what became of each. */
export async function sendOrders(orders: Order[]): Promise<Outcome> {
  try {
    const params = { orders: orders.map(toSend), draft: false };
    const rows = await rpc<Row[]>('/pos/create_from_ui', params, await deviceToken(orders[0].registerId));
    return { kind: 'taken', answers: orders.map((order, i) => ({ order, answer: answer(rows[i]) })) };
  } catch (failure) {
    return outcome(failure);
  }
}

function answer({ id, status, reason }: Row): Answer {
  return { id, status, reason: reason ?? null, at: Date.now() };
}

/** All else may pass: somebody logs in, a service comes back. */
const NO_ORDER = [400, 413, 422];

function outcome(failure: unknown): Outcome {
  const reason = sentence(failure);
  if (!(failure instanceof Problem)) {
    return { kind: 'held', reason };
  }
  if (failure.status === 401) {
    till.update({ loginAgain: true });
  }
  if (failure.status === 0) {
    return { kind: 'unreachable', reason };
  }
  return { kind: NO_ORDER.includes(failure.status) ? 'refused' : 'held', reason };
}
