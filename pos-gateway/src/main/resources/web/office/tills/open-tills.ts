import { get } from '../../ui/http';
import type { Page } from '../list/list-place';

/** A till that something can be sent to. */
export interface OpenTill {
  registerId: number;
  name: string;
  store: string;
  /** Whether it is listening right now; null where nobody can say. */
  connected: boolean | null;
}

interface Register {
  id: number;
  name: string;
  storeId: number;
}

/** The tills of this person's stores that have a session. */
export async function openTills(): Promise<OpenTill[]> {
  const [registers, sessions, stores] = await Promise.all([
    get<Page<Register>>('/api/registers?limit=500'),
    get<Page<{ registerId: number; state: string }>>('/api/sessions?state=opened&limit=500'),
    get<Page<{ id: number; name: string }>>('/api/stores?limit=500'),
  ]);
  const open = new Set(sessions.items.map(({ registerId }) => registerId));
  const storeName = new Map(stores.items.map(({ id, name }) => [id, name]));
  return registers.items
    .filter(({ id }) => open.has(id))
    .map(({ id, name, storeId }) => ({
      registerId: id,
      name,
      store: storeName.get(storeId) ?? '',
      connected: null,
    }));
}
