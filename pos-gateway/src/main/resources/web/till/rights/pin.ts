import { call, Problem } from '../../ui/http';
import { here } from '../data/here';
import type { Approval } from './ask';
import { attempted, requireAttempt } from './attempts';

const KEPT = 'tillstream.pins';
const ROUNDS = 200_000;

export interface Proven {
  userId: number;
  name: string;
  role: string;
  /** Null where it was proven without the server. */
  accessToken: string | null;
}

interface Proof {
  salt: number[];
  hash: number[];
}

/** Somebody allows something by their PIN. */
export async function checkPin(userId: number, pin: string): Promise<Approval> {
  const { name, role, accessToken } = await provePin(userId, pin, false);
  if (role === 'cashier') {
    // A manager when this till loaded last, and none any more.
    throw new Problem(403, 'not-allowed', '');
  }
  return { userId, name, accessToken };
}

/**
 * Asks the server whether this is the person's PIN. Without a network, a till on which they proved it once before knows it
 * again, by a slow salted hash (PBKDF2) that it made then.
 *
 * @param session the person takes over the till: its cookie becomes theirs
 */
export async function provePin(userId: number, pin: string, session: boolean): Promise<Proven> {
  try {
    const body = { userId, pin, ...(session ? { session } : {}) };
    const { body: proven } = await call<Proven>('/api/auth/pin', { method: 'POST', body });
    void remember(userId, pin).catch((failure) => console.warn('This PIN will not be known without a network', failure));
    return proven;
  } catch (failure) {
    if (failure instanceof Problem && failure.isUnreachable) {
      return offline(userId, pin);
    }
    throw failure;
  }
}

export function wasProvenHere(userId: number): boolean {
  return userId in read();
}

async function offline(userId: number, pin: string): Promise<Proven> {
  const proof = read()[userId];
  // Browsers hash only on pages that came safely.
  if (!proof || !crypto.subtle) {
    throw new Problem(403, 'pin-unknown-here', '');
  }
  requireAttempt();
  const found = await hashed(pin, proof.salt);
  const right = found.every((byte, i) => byte === proof.hash[i]);
  attempted(right);
  if (!right) {
    throw new Problem(403, 'wrong-pin', '');
  }
  const user = here.catalog.users.find(({ id }) => id === userId);
  return { userId, name: user?.name ?? '', role: user?.role ?? 'cashier', accessToken: null };
}

async function remember(userId: number, pin: string) {
  const salt = [...crypto.getRandomValues(new Uint8Array(16))];
  localStorage.setItem(KEPT, JSON.stringify({ ...read(), [userId]: { salt, hash: await hashed(pin, salt) } }));
}

async function hashed(pin: string, salt: number[]): Promise<number[]> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(salt), iterations: ROUNDS };
  return [...new Uint8Array(await crypto.subtle.deriveBits(how, key, 256))];
}

function read(): Record<string, Proof> {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Record<string, Proof>;
  } catch {
    return {};
  }
}
