import { get } from '../../ui/http';
import { words } from '../base/fold';
import { here } from '../data/here';
import type { Partner } from '../data/records';
import { till } from '../state';
import { asPartner, type CustomerView } from './customer';

const MOST_FROM_SERVER = 50;
const LOOKS_LIKE_A_PHONE = /^[+\d][\d\s()./-]{3,}$/;

/** Ids of the customers on this device that are meant; all of them where nothing is typed. */
export function findHere(query: string): number[] {
  const wanted = wordsOf(query);
  return wanted.length ? here.catalog.partners.find(wanted) : here.catalog.partners.ids();
}

/** A telephone number is found however it is written: its digits count, and the 0 that a country code replaces does not. */
function wordsOf(query: string): string[] {
  const typed = query.trim();
  return isPhone(typed) ? [typed.replace(/\D/g, '').replace(/^0+/, '')] : words(typed);
}

export function isPhone(typed: string): boolean {
  return LOOKS_LIKE_A_PHONE.test(typed.trim());
}

/** Whether the server may know somebody whom this device does not. */
export function isServerWorthAsking(query: string, found: number): boolean {
  const missing = here.catalog.truncated['res.partner'];
  return till.state.net.online && query.trim().length > 1 && (found === 0 || Boolean(missing));
}

export async function findOnServer(query: string, signal: AbortSignal): Promise<Partner[]> {
  const path = `/api/partners?q=${encodeURIComponent(query.trim())}&limit=${MOST_FROM_SERVER}`;
  const { items } = await get<{ items: CustomerView[] }>(path, signal);
  return items.map((view) => asPartner(view.id, view));
}
