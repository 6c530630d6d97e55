import { call, Problem } from '../../ui/http';
import { here } from '../data/here';
import type { Approval } from './ask';

const KEPT = 'tillstream.pins';
const ROUNDS = 200_000;

interface Answer {
  userId: number;
  name: string;
  role: string;
  accessToken: string;
}

interface Proof {
  salt: number[];
  hash: number[];
}

/**
 * Asks the server whether this is the person's PIN. Without a network, a till on which they proved it once before knows it
 * again, by a slow salted hash (PBKDF2) that it made then.
 */
export async function checkPin(userId: number, pin: string): Promise<Approval> {
  try {
    const { body } = await call<Answer>('/api/auth/pin', { method: 'POST', body: { userId, pin } });
    await remember(userId, pin);
    return { userId, name: body.name, accessToken: body.accessToken };
  } catch (failure) {
    if (failure instanceof Problem && failure.isUnreachable) {
      return offline(userId, pin);
    }
    throw failure;
  }
}

async function offline(userId: number, pin: string): Promise<Approval> {
  const proof = read()[userId];
  const same = proof && (await hashed(pin, proof.salt)).every((byte, i) => byte === proof.hash[i]);
  if (!same) {
    throw new Problem(403, 'wrong-pin', '');
  }
  return { userId, name: here.catalog.users.find(({ id }) => id === userId)?.name ?? '', accessToken: null };
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
