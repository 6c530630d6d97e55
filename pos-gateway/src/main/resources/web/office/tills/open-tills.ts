import { get } from '../../ui/http';
import type { Page } from '../list/list-place';

/** A till that something can be sent to. */
export interface OpenTill {
  registerId: number;
  name: string;
  storeName: string;
  /** Whether it is listening right now; one that is not gets it when it is back. */
  connected: boolean;
}

const LAST = 'tillstream.till';

/** The open tills of this person's stores, fitting some letters; the one that was sent something last comes first. */
export async function openTills(q: string): Promise<Page<OpenTill>> {
  const { items, next } = await get<Page<OpenTill>>(`/api/tills?${new URLSearchParams({ q, limit: '50' })}`);
  const last = Number(localStorage.getItem(LAST));
  const before = ({ registerId }: OpenTill) => (registerId === last ? 0 : 1);
  return { items: [...items].sort((one, other) => before(one) - before(other)), next };
}

export function rememberTill({ registerId }: OpenTill) {
  localStorage.setItem(LAST, String(registerId));
}
