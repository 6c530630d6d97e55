import { rpc } from '../../ui/http';
import { here } from '../data/here';
import { alterKept, ordersIn } from '../order/keep';
import type { Order } from '../order/order';
import { toWire } from '../order/wire';
import { till } from '../state';
import { hashOf, type Sent } from './hash';
import { outbox } from './outbox';

export interface Reconciled {
  compared: number;
  /** Orders that the server did not have: they are sent again. */
  missing: number;
  /** Orders that the server has with another content. */
  different: string[];
}

/**
 * Proves that nothing is missing: the hashes of all orders that this device sent in this session are compared with the
 * server's. What it lacks goes back into the outbox.
 */
export async function reconcile(): Promise<Reconciled> {
  const { registerId, session } = till.state;
  const { currency, currency_decimal_places: decimals } = here.catalog.config;
  const sent = (await ordersIn(registerId!, 'sent')).filter(isComparable(session?.id));
  const orders = await Promise.all(
    sent.map(async (order) => ({ uuid: order.uuid, hash: await hashOf(toWire(order) as Sent, currency, decimals) })),
  );
  const answer = await rpc<{ missing: string[]; different: string[] }>('/pos/reconcile', { config_id: registerId, orders });
  const missing = sent.filter(({ uuid }) => answer.missing.includes(uuid));
  await Promise.all(missing.map((order) => alterKept(order.uuid, (kept) => ({ ...kept, state: 'paid', answer: null }))));
  if (missing.length) {
    await outbox.flush();
  }
  const names = new Map(sent.map(({ uuid, number }) => [uuid, number ?? uuid]));
  return { compared: sent.length, missing: missing.length, different: answer.different.map((uuid) => names.get(uuid)!) };
}

/** Beside selling; what cannot be compared now is compared the next time. */
export async function reconcileQuietly() {
  if (till.state.registerId === null || !here.catalog.config || !crypto.subtle) {
    return;
  }
  try {
    const { missing, different } = await reconcile();
    if (missing || different.length) {
      console.warn('Till and server differed', { missing, different });
    }
  } catch (failure) {
    console.warn('Till and server were not compared', failure);
  }
}

/** What is in quarantine has not been booked yet: the server compares it when a manager settles it. */
function isComparable(sessionId: number | undefined) {
  return ({ sessionId: of, answer }: Order) => of === sessionId && answer !== null && answer.status !== 'quarantined';
}
