import type { CustomerDetails } from '../../ui/customer';
import { call } from '../../ui/http';
import type { None, Partner } from '../data/records';

/** With the identity that a till gave. */
export type KnownDetails = CustomerDetails & { uuid?: string | null };

export type CustomerView = KnownDetails & { id: number };

export const readCustomer = (id: number) => call<CustomerView>(`/api/partners/${id}`);

/** With a uuid that the server knows already, it answers who that is. */
export const registerCustomer = (details: KnownDetails) =>
  call<CustomerView>('/api/partners', { method: 'POST', body: details });

export const changeCustomer = (id: number, details: CustomerDetails, etag: string | null) =>
  call<CustomerView>(`/api/partners/${id}`, {
    method: 'PUT',
    body: details,
    headers: etag ? { 'If-Match': etag } : {},
  });

/** A customer as the till loads them. */
export function asPartner(id: number, view: KnownDetails): Partner {
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
