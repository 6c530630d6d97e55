import { call, get, Problem } from '../../ui/http';
import { hrefOf } from '../shell/address';
import { office } from '../state';
import type { Sending } from '../tills/sends';

/** What a till asks for: which kind of record, for which register. The token answers it, and whoever has it can. */
export interface Request {
  token: string;
  model: string;
  /** What the till is called; null until we know. */
  till: string | null;
  /** Why it cannot be answered. */
  over: 'over' | 'foreign' | null;
  /** The record that was selected, once one was. */
  sending: Sending | null;
}

/** The views that requests' addresses name, and the places that are these views. */
const VIEWS: Record<string, { place: string; model: string }> = {
  partners: { place: 'customers', model: 'res.partner' },
  products: { place: 'products', model: 'product.product' },
  orders: { place: 'orders', model: 'pos.order' },
};

/**
 * Takes a till's question out of the address, `#/partners?request=…`, before anything else sees it, and ties the pages
 * to it. Kept in memory alone: it is gone with the page.
 */
export function takeRequest() {
  const asked = /^#\/(\w+)\?request=([\w.-]+)/.exec(location.hash);
  if (!asked) {
    return;
  }
  const [, view, token] = asked;
  const { place, model } = VIEWS[view] ?? { place: '', model: '' };
  history.replaceState(null, '', hrefOf(place));
  document.body.classList.add('tied-to-pos');
  const over = model && claims(token) ? null : 'over';
  office.update({ request: { token, model, till: null, over, sending: null } });
}

interface Looked {
  registerName: string;
  answeredBy: unknown;
}

/** Who asks, for the heading; and whether the question still stands. */
export async function lookUpRequest() {
  const { request } = office.state;
  if (!request || request.over) {
    return;
  }
  try {
    const looked = await look(request);
    alterRequest({ till: looked.registerName, over: looked.answeredBy ? 'over' : null });
  } catch (failure) {
    if (failure instanceof Problem && !failure.isUnreachable) {
      alterRequest({ over: failure.status === 404 ? 'foreign' : 'over' });
    }
  }
}

export function alterRequest(changes: Partial<Request>) {
  const { request } = office.state;
  if (request) {
    office.update({ request: { ...request, ...changes } });
  }
}

async function look({ token }: Request): Promise<Looked> {
  try {
    const body = { requestToken: token };
    return (await call<Looked>('/api/selection-requests/lookup', { method: 'POST', body })).body;
  } catch (failure) {
    if (failure instanceof Problem && [404, 405].includes(failure.status)) {
      return readToken(token);
    }
    throw failure;
  }
}

/** A gateway that cannot say what a token asks for: the token can. */
async function readToken(token: string): Promise<Looked> {
  const { register, exp } = claims(token)!;
  if (exp * 1000 < Date.now()) {
    return { registerName: '', answeredBy: true };
  }
  const { name } = await get<{ name: string }>(`/api/registers/${register}`);
  return { registerName: name, answeredBy: null };
}

/** What the token says; the server alone can tell whether it is true. */
function claims(token: string): { register: number; exp: number } | null {
  try {
    const middle = token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
    const said = JSON.parse(atob(middle)) as { register: unknown; exp: unknown };
    return typeof said.register === 'number' && typeof said.exp === 'number'
      ? { register: said.register, exp: said.exp }
      : null;
  } catch {
    return null;
  }
}
