import { call, Problem } from '../../ui/http';
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
  const asked = /^#\/([\w.-]+)\?request=([\w.-]+)/.exec(location.hash);
  if (!asked) {
    return;
  }
  const [, view, token] = asked;
  const { place, model } = VIEWS[view] ?? { place: '', model: '' };
  history.replaceState(null, '', hrefOf(place));
  document.body.classList.add('tied-to-pos');
  office.update({ request: { token, model, till: null, over: model ? null : 'over', sending: null } });
}

/** Another question in the same frame: only the part behind `#` changed, so the page has to begin again. */
export function followRequests() {
  addEventListener('hashchange', () => location.hash.includes('request=') && location.reload());
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
    const body = { requestToken: request.token };
    const { body: looked } = await call<Looked>('/api/selection-requests/lookup', { method: 'POST', body });
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
