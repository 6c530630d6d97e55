import { call, Problem } from '../../ui/http';
import { till } from '../state';

interface Kept {
  registerId: number;
  token: string;
  expiresAt: number;
}

const KEPT = 'tillstream.device';
const DAY_MS = 86_400_000;
/** It is renewed long before it ends. */
const RENEW_BEFORE_MS = 30 * DAY_MS;

/**
 * A token that may hand in this register's orders and nothing else. Nobody needs to log in for what was sold to reach the
 * server, even if the till was off the network for weeks.
 */
export async function deviceToken(registerId: number): Promise<string | null> {
  const kept = read();
  return kept && kept.registerId === registerId && kept.expiresAt > Date.now() && till.state.loginAgain
    ? kept.token
    : null;
}

/** A manager at the till has one made for it. */
export async function renewDeviceToken(registerId: number) {
  const kept = read();
  const fresh = kept?.registerId === registerId && kept.expiresAt - Date.now() > RENEW_BEFORE_MS;
  if (fresh || !['manager', 'admin'].includes(till.state.me?.role ?? '')) {
    return;
  }
  try {
    const path = `/api/registers/${registerId}/device-tokens`;
    const { body } = await call<{ token: string; expiresAt: string }>(path, { method: 'POST' });
    const expiresAt = Date.parse(body.expiresAt);
    localStorage.setItem(KEPT, JSON.stringify({ registerId, token: body.token, expiresAt } satisfies Kept));
  } catch (failure) {
    if (!(failure instanceof Problem)) {
      throw failure;
    }
  }
}

function read(): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}
