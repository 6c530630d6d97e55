import { get } from '../../ui/http';
import { fold, words } from '../base/fold';
import { here } from '../data/here';
import { till } from '../state';
import { registers, type Register } from './register';

/** A register to choose from, and what is going on at it. */
export interface Choice extends Register {
  store: string;
  state: 'closed' | 'opening_control' | 'opened' | 'closing_control';
  since: string | null;
  by: string | null;
}

interface Running {
  registerId: number;
  state: Choice['state'];
  openedAt: string | null;
  userId: number;
  userName?: string;
}

/** Till 2 before till 10. */
const order = new Intl.Collator(undefined, { numeric: true });

/** Every register that this person may use, by store and name. */
export async function choices(): Promise<Choice[]> {
  const [all, stores, running] = await Promise.all([registers(), storeNames(), runningSessions()]);
  return all
    .map((register) => choice(register, stores.get(register.storeId) ?? '', running.get(register.id)))
    .sort((a, b) => order.compare(a.store, b.store) || order.compare(a.name, b.name) || order.compare(a.code, b.code));
}

function choice(register: Register, store: string, session?: Running): Choice {
  return {
    ...register,
    store,
    state: session?.state ?? 'closed',
    since: session?.openedAt ?? null,
    by: session ? (session.userName ?? nameOf(session.userId)) : null,
  };
}

function nameOf(userId: number): string | null {
  return here.catalog.users.find(({ id }) => id === userId)?.name ?? null;
}

async function storeNames(): Promise<Map<number, string>> {
  const { items } = await get<{ items: { id: number; name: string }[] }>('/api/stores?limit=500');
  return new Map(items.map(({ id, name }) => [id, name]));
}

/** Managers are told the names in one answer; a cashier is told the sessions, state by state. */
async function runningSessions(): Promise<Map<number, Running>> {
  const manages = till.state.me?.role !== 'cashier';
  const paths = manages
    ? ['/api/sessions/overview?limit=500']
    : ['opening_control', 'opened', 'closing_control'].map((state) => `/api/sessions?state=${state}&limit=500`);
  const pages = await Promise.all(paths.map((path) => get<{ items: Running[] }>(path)));
  return new Map(pages.flatMap(({ items }) => items).map((session) => [session.registerId, session]));
}

/** Those in whose name, code or store every word stands. */
export function matching(all: Choice[], query: string): Choice[] {
  const wanted = words(query);
  return all.filter(({ name, code, store }) => {
    const text = fold(`${name} ${code} ${store}`);
    return wanted.every((word) => text.includes(word));
  });
}

export function byStore(all: Choice[]): [string, Choice[]][] {
  const groups = new Map<string, Choice[]>();
  all.forEach((one) => groups.set(one.store, [...(groups.get(one.store) ?? []), one]));
  return [...groups];
}
