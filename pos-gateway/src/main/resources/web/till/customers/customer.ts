import { call } from '../../ui/http';
import type { None, Partner } from '../data/records';

/** What is known of a customer, as the server takes and gives it. */
export interface CustomerDetails {
  uuid?: string | null;
  name: string;
  email: string | null;
  phone: string | null;
  mobile: string | null;
  street: string | null;
  city: string | null;
  zip: string | null;
  countryCode: string | null;
  vat: string | null;
  barcode: string | null;
  ref: string | null;
  isCompany: boolean;
  pricelistId: number | null;
  fiscalPositionId: number | null;
}

export interface CustomerView extends CustomerDetails {
  id: number;
}

export const NOBODY: CustomerDetails = {
  name: '',
  email: null,
  phone: null,
  mobile: null,
  street: null,
  city: null,
  zip: null,
  countryCode: null,
  vat: null,
  barcode: null,
  ref: null,
  isCompany: false,
  pricelistId: null,
  fiscalPositionId: null,
};

export const readCustomer = (id: number) => call<CustomerView>(`/api/partners/${id}`);

/** With a uuid that the server knows already, it answers who that is. */
export const registerCustomer = (details: CustomerDetails) =>
  call<CustomerView>('/api/partners', { method: 'POST', body: details });

export const changeCustomer = (id: number, details: CustomerDetails, etag: string | null) =>
  call<CustomerView>(`/api/partners/${id}`, {
    method: 'PUT',
    body: details,
    headers: etag ? { 'If-Match': etag } : {},
  });

/** Only what may be written: the rest of a view is the server's. */
export function detailsOf(view: CustomerDetails): CustomerDetails {
  const names = Object.keys(NOBODY) as (keyof CustomerDetails)[];
  return Object.fromEntries(names.map((name) => [name, view[name] ?? NOBODY[name]])) as unknown as CustomerDetails;
}

/** A customer as the till loads them. */
export function asPartner(id: number, view: CustomerDetails): Partner {
  const text = (value: string | null): string | None => value || false;
  return {
    id,
    name: view.name,
    display_name: view.name,
    uuid: text(view.uuid ?? null),
    email: text(view.email),
    phone: text(view.phone),
    mobile: text(view.mobile),
    street: text(view.street),
    city: text(view.city),
    zip: text(view.zip),
    country_code: text(view.countryCode),
    vat: text(view.vat),
    barcode: text(view.barcode),
    ref: text(view.ref),
    is_company: view.isCompany,
    property_product_pricelist: view.pricelistId || false,
    property_account_position_id: view.fiscalPositionId || false,
  };
}
