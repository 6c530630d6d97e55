import { call, Problem } from '../../ui/http';
import { till, type Session } from '../state';
import { LocalCopy } from './copy';
import { here } from './here';
import type { Payload } from './records';

let cursor: string | null = null;
let loading: Promise<void> | null = null;
let again = false;

/** Starts with what lies on this device. @returns whether that was enough to sell */
export async function loadFromCopy(registerId: number): Promise<boolean> {
  here.copy = await LocalCopy.of(registerId);
  const kept = await here.copy.restore(here.catalog);
  cursor = kept?.cursor ?? null;
  if (!kept || here.catalog.config.id !== registerId) {
    return false;
  }
  shown();
  return true;
}

/**
 * Brings the till to what the server has now: what changed since the last load, or all of it. Asked while it loads, it
 * loads once more afterwards.
 */
export function load(registerId: number): Promise<void> {
  again = true;
  return (loading ??= run(registerId).finally(() => (loading = null)));
}

async function run(registerId: number) {
  here.copy ??= await LocalCopy.of(registerId);
  while (again) {
    again = false;
    const payload = await fetchPayload(registerId);
    const touched = here.catalog.apply(payload);
    cursor = payload._meta.cursor;
    shown();
    await here.copy.keep(here.catalog, payload, touched).catch(forgetCopy);
  }
}

async function fetchPayload(registerId: number): Promise<Payload> {
  const since = cursor ? `&since=${encodeURIComponent(cursor)}` : '';
  try {
    return (await call<Payload>(`/pos/ui?config_id=${registerId}${since}`)).body;
  } catch (failure) {
    if (cursor && failure instanceof Problem && failure.status === 400) {
      cursor = null;
      return fetchPayload(registerId);
    }
    throw failure;
  }
}

/** The copy could not be kept, or cannot be trusted: what is in memory goes on, and the next start loads all again. */
async function forgetCopy(failure: unknown) {
  console.error('The local copy was not kept', failure);
  await here.copy?.clear().catch(() => {});
}

/** Forgets what is on this device and loads all of it; orders are kept elsewhere. */
export async function loadAnew(registerId: number) {
  cursor = null;
  await here.copy?.clear();
  await load(registerId);
}

function shown() {
  const session = here.catalog.session;
  till.update({
    catalog: till.state.catalog + 1,
    session: session ? ({ id: session.id, name: session.name, state: session.state } satisfies Session) : null,
  });
}
