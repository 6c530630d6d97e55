import { office } from '../state';

/** Where in the back office somebody is: `/backoffice/customers?q=ana&open=12`. */
export interface Address {
  place: string;
  params: URLSearchParams;
}

const ROOT = '/backoffice/';

export type Params = Record<string, string | null>;

export function hrefOf(place: string, params: Params = {}): string {
  const query = new URLSearchParams(Object.entries(params).filter(hasValue)).toString();
  return ROOT + place + (query ? `?${query}` : '');
}

/** Another place, or other parameters; a new step for the back button. */
export function go(place: string, params: Params = {}) {
  history.pushState(null, '', hrefOf(place, params));
  readAddress();
}

/** Changes some parameters and keeps the others. What is typed letter by letter makes no steps for the back button. */
export function alter(changes: Params, { step = true } = {}) {
  const { place, params } = office.state.address;
  const href = hrefOf(place, { ...Object.fromEntries(params), ...changes });
  if (href === location.pathname + location.search) {
    return;
  }
  history[step ? 'pushState' : 'replaceState'](null, '', href);
  readAddress();
}

export function readAddress() {
  const place = location.pathname.startsWith(ROOT) ? location.pathname.slice(ROOT.length) : '';
  office.update({ address: { place, params: new URLSearchParams(location.search) } });
}

export function followAddress() {
  addEventListener('popstate', readAddress);
  readAddress();
}

function hasValue(entry: [string, string | null]): entry is [string, string] {
  return entry[1] !== null && entry[1] !== '';
}
