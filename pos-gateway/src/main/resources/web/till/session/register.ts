import { call, get, Problem } from '../../ui/http';
import { lastOfSeries, continueSeries, forgetSentBefore, ordersIn } from '../order/keep';
import { startOrder, show } from '../order/current';
import { load, loadFromCopy } from '../data/load';
import { here } from '../data/here';
import { outbox } from '../outbox/outbox';
import { followOpenPayments } from '../pay/terminal';
import { renewDeviceToken } from '../outbox/device-token';
import { tillChannel } from '../channel/till-channel';
import { loadExtensions } from '../extend/extensions';
import { till, type Stage } from '../state';

export interface Register {
  id: number;
  code: string;
  name: string;
  storeId: number;
}

const KEPT = 'tillstream.register';
/** What the server has had for so long is found there. */
const KEEP_SENT_MS = 14 * 86_400_000;

export function rememberedRegister(): number | null {
  return Number(localStorage.getItem(KEPT)) || null;
}

export async function registers(): Promise<Register[]> {
  return (await get<{ items: Register[] }>('/api/registers?limit=500')).items;
}

export function rememberRegister(registerId: number) {
  localStorage.setItem(KEPT, String(registerId));
}

/** This device is that register from now on. Its session begins if it has none. */
export async function chooseRegister(registerId: number) {
  rememberRegister(registerId);
  till.update({ registerId, stage: 'loading' });
  await loadFromCopy(registerId);
  await enter(registerId);
}

/** Loads what the register needs now; without a session, begins one. */
export async function enter(registerId: number) {
  try {
    await load(registerId);
  } catch (failure) {
    if (!isNoOpenSession(failure)) {
      throw failure;
    }
    await beginSession(registerId);
    await load(registerId);
  }
  await goOn(registerId);
}

export function isNoOpenSession(failure: unknown): boolean {
  return failure instanceof Problem && failure.type.endsWith('no-open-session');
}

async function beginSession(registerId: number) {
  try {
    await call('/api/sessions', { method: 'POST', body: { registerId } });
  } catch (failure) {
    // Somebody else began it in the same moment: that one it is.
    if (!(failure instanceof Problem) || failure.status !== 409) {
      throw failure;
    }
  }
}

const STAGES: Record<string, Stage> = { opening_control: 'opening', opened: 'selling', closing_control: 'closing' };

/** Shows what the register's session is at. */
export async function goOn(registerId: number) {
  const { session, stage } = till.state;
  if (stage === 'elsewhere') {
    return;
  }
  if (!session || session.state === 'closed') {
    till.update({ stage: 'register' });
    return;
  }
  tillChannel.start(registerId);
  void renewDeviceToken(registerId);
  await followSeries(registerId);
  if (session.state === 'opened') {
    await sell(registerId);
  }
  if (till.state.stage !== 'elsewhere') {
    till.update({ stage: STAGES[session.state] });
  }
}

let takingUp: Promise<void> | null = null;

/** Everything that selling needs beside what was loaded. */
export async function sell(registerId: number) {
  await (takingUp ??= takeUp(registerId).finally(() => (takingUp = null)));
  outbox.start();
  followOpenPayments(till.state.orders);
  await loadExtensions();
  void forgetSentBefore(registerId, Date.now() - KEEP_SENT_MS);
}

/**
 * The orders that were being made when the page was left. What a closed session left unfinished belongs to the one that
 * sells now.
 */
async function takeUp(registerId: number) {
  const open = await ordersIn(registerId, 'open');
  const { orders, session } = till.state;
  const shown = orders.length > 0;
  till.update({ orders: (shown ? orders : open).map((order) => ({ ...order, sessionId: session!.id })) });
  if (!shown) {
    open.length ? show(open.at(-1)!.uuid) : startOrder();
  }
}

export function series(): string {
  return `${here.catalog.config.code}-`;
}

/**
 * The series goes on after the last number that the server knows: this device may be new here, have lost what it kept, or
 * have been replaced by another one for a while. A device that knows no number at all asks before it sells.
 */
async function followSeries(registerId: number) {
  const begin = series();
  const asking = lastAtServer(registerId, begin).then((seen) => continueSeries(begin, seen));
  if ((await lastOfSeries(begin)) === null) {
    await asking;
  } else {
    asking.catch(() => {});
  }
}

async function lastAtServer(registerId: number, begin: string): Promise<number> {
  const path = `/api/orders?registerId=${registerId}&q=${encodeURIComponent(begin)}&limit=100`;
  const { items } = await get<{ items: { posReference: string }[] }>(path);
  const own = items.filter(({ posReference }) => posReference.startsWith(begin));
  return Math.max(0, ...own.map(({ posReference }) => Number(/^\d{1,9}$/.exec(posReference.slice(begin.length))?.[0] ?? 0)));
}
