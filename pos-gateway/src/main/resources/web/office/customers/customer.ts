import type { CustomerDetails } from '../../ui/customer';
import { call, get, type Answer } from '../../ui/http';
import { asSearch, type Page, type Query } from '../list/list-place';

export interface Customer extends CustomerDetails {
  id: number;
  active: boolean;
  mergedInto: number | null;
  changedAt: string;
}

const ROOT = '/api/partners';

export function findCustomers(query: Query, signal: AbortSignal): Promise<Page<Customer>> {
  return get(`${ROOT}?${asSearch(query)}`, signal);
}

export function readCustomer(id: string, signal?: AbortSignal): Promise<Answer<Customer>> {
  return call(`${ROOT}/${id}`, { signal });
}

/** @param key the same for each try of one form, so that nobody is registered twice */
export function registerCustomer(details: CustomerDetails, key: string): Promise<Answer<Customer>> {
  return call(ROOT, { method: 'POST', body: details, headers: { 'Idempotency-Key': key } });
}

/** Refused with 412 if somebody changed it since it was read. */
export function changeCustomer(id: number, details: CustomerDetails, etag: string): Promise<Answer<Customer>> {
  return call(`${ROOT}/${id}`, { method: 'PUT', body: details, headers: { 'If-Match': etag } });
}

export function archiveCustomer(id: number, etag: string) {
  return call(`${ROOT}/${id}`, { method: 'DELETE', headers: { 'If-Match': etag } });
}

export function restoreCustomer(id: number, etag: string) {
  return call(`${ROOT}/${id}/restore`, { method: 'POST', headers: { 'If-Match': etag } });
}

export interface Pricelist {
  id: number;
  name: string;
}

let known: Promise<Pricelist[]> | null = null;

/** Asked once while the page is open; asked again if that failed. */
export function pricelists(): Promise<Pricelist[]> {
  known ??= get<Page<Pricelist>>('/api/pricelists?limit=500').then(({ items }) => items);
  known.catch(() => (known = null));
  return known;
}
