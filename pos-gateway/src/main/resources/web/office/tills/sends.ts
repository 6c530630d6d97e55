import { call, get, idempotencyKey, Problem } from '../../ui/http';
import { t, type MessageKey } from '../text';
import type { Sendable } from '../list/list-place';
import { office } from '../state';
import { sentence } from '../trouble';

export type Status = 'sending' | 'failed' | 'pending' | 'delivered' | 'rejected' | 'expired';

/** A record in somebody's hand, about to be sent. */
export interface Sent extends Sendable {
  id: number;
  name: string;
}

/** One record on its way to one till, and what became of it. */
export interface Sending {
  key: string;
  /** The selection's id, once the server has taken it. */
  id: string | null;
  model: string;
  recordId: number;
  name: string;
  path: string;
  target: { registerId: number } | { requestToken: string };
  till: string;
  status: Status;
  /** Why it was not taken, or not sent. */
  reason: string | null;
  at: string;
}

interface Told {
  id: string;
  status: Status;
  reason?: string | null;
}

const KEPT = 'tillstream.sends';
const MOST = 20;
/** News can be faster than the answer that tells us the id. */
const early = new Map<string, Told>();

/** Sends a record; the sending is in the store from the first moment. */
export function send(record: Sent, till: string, target: Sending['target']): Promise<Sending> {
  const sending: Sending = {
    key: idempotencyKey(),
    id: null,
    model: record.model,
    recordId: record.id,
    name: record.name,
    path: record.selections(record.id),
    target,
    till,
    status: 'sending',
    reason: null,
    at: new Date().toISOString(),
  };
  keep([sending, ...office.state.sends].slice(0, MOST));
  return post(sending);
}

/** The same once more, with the same key: if it had arrived after all, the server does not send it twice. */
export function sendAgain(sending: Sending): Promise<Sending> {
  return post(change(sending.key, { status: 'sending', reason: null })!);
}

async function post(sending: Sending): Promise<Sending> {
  try {
    const { body } = await call<{ id: string; status: Status }>(sending.path, {
      method: 'POST',
      body: sending.target,
      headers: { 'Idempotency-Key': sending.key },
    });
    const told = early.get(body.id) ?? { status: body.status, reason: null };
    early.delete(body.id);
    return change(sending.key, { id: body.id, status: told.status, reason: reasonText(told.reason) })!;
  } catch (failure) {
    return change(sending.key, { status: 'failed', reason: refusal(failure) })!;
  }
}

/** A question of a till that is over is no question of rights. */
function refusal(failure: unknown): string {
  const over = failure instanceof Problem && ['token-refused', 'request-answered'].includes(failure.type);
  return over ? t('select.over.hint') : sentence(failure);
}

/** The server says what became of a selection. */
export function heard(told: Told) {
  const sending = office.state.sends.find(({ id }) => id === told.id);
  if (!sending) {
    if (office.state.sends.some(({ status }) => status === 'sending')) {
      early.set(told.id, told);
    }
    return;
  }
  change(sending.key, { status: told.status, reason: reasonText(told.reason) });
}

/** Asks for each that waits; for when nobody tells us, or told us while we were away. */
export async function askForNews() {
  const waiting = office.state.sends.filter(({ status, id }) => status === 'pending' && id);
  await Promise.all(waiting.map(({ id }) => ask(id!)));
}

async function ask(id: string) {
  try {
    heard(await get<Told>(`/api/selections/${id}`));
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) {
      heard({ id, status: 'expired' });
    }
  }
}

/** A program's reason has a sentence of ours, a till's own is shown as it came. */
function reasonText(reason: string | null | undefined): string | null {
  const known: Record<string, MessageKey> = {
    'request-answered': 'reason.request-answered',
    'too-many-waiting': 'reason.too-many-waiting',
  };
  return reason ? (reason in known ? t(known[reason]) : reason) : null;
}

export function forgetSends() {
  keep(office.state.sends.filter(({ status }) => status === 'pending' || status === 'sending'));
}

/** What this tab sent before it was reloaded. */
export function recallSends() {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]') as Sending[];
  const interrupted = (sending: Sending): Sending =>
    sending.status === 'sending' ? { ...sending, status: 'failed', reason: t('trouble.unreachable') } : sending;
  office.update({ sends: kept.map(interrupted) });
}

function change(key: string, changes: Partial<Sending>): Sending | undefined {
  keep(office.state.sends.map((sending) => (sending.key === key ? { ...sending, ...changes } : sending)));
  return office.state.sends.find((sending) => sending.key === key);
}

/** A till's question is not kept: its token is nobody else's to read. */
function keep(sends: readonly Sending[]) {
  office.update({ sends });
  sessionStorage.setItem(KEPT, JSON.stringify(sends.filter(({ target }) => 'registerId' in target)));
}
