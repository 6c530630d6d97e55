import { get, Problem } from '../../ui/http';
import type { Page } from '../list/list-place';

/** A till that something can be sent to. */
export interface OpenTill {
  registerId: number;
  name: string;
  storeName: string;
  /** Whether it is listening right now; null where nobody can say. */
  connected: boolean | null;
}

const LAST = 'tillstream.till';

/** The open tills of this person's stores, fitting some letters; the one that was sent something last comes first. */
export async function openTills(q: string): Promise<Page<OpenTill>> {
  const { items, next } = await find(q);
  const last = Number(localStorage.getItem(LAST));
  const before = ({ registerId }: OpenTill) => (registerId === last ? 0 : 1);
  return { items: [...items].sort((one, other) => before(one) - before(other)), next };
}

export function rememberTill({ registerId }: OpenTill) {
  localStorage.setItem(LAST, String(registerId));
}

async function find(q: string): Promise<Page<OpenTill>> {
  try {
    return await get<Page<OpenTill>>(`/api/tills?${new URLSearchParams({ q, limit: '50' })}`);
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) {
      return { items: await withSession(q.toLowerCase()), next: null };
    }
    throw failure;
  }
}

interface Register {
  id: number;
  name: string;
  storeId: number;
}

/** A gateway that keeps no list of tills: those of the registers that have a session. */
async function withSession(letters: string): Promise<OpenTill[]> {
  const [registers, sessions, stores] = await Promise.all([
    get<Page<Register>>('/api/registers?limit=500'),
    get<Page<{ registerId: number }>>('/api/sessions?state=opened&limit=500'),
    get<Page<{ id: number; name: string }>>('/api/stores?limit=500'),
  ]);
  const open = new Set(sessions.items.map(({ registerId }) => registerId));
  const storeName = new Map(stores.items.map(({ id, name }) => [id, name]));
  return registers.items
    .filter(({ id, name }) => open.has(id) && name.toLowerCase().includes(letters))
    .map(({ id, name, storeId }) => ({
      registerId: id,
      name,
      storeName: storeName.get(storeId) ?? '',
      connected: null,
    }));
}
