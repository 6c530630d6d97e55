/** What can be written of a customer, as `/api/partners` takes it; null is nothing. */
export interface CustomerDetails {
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

/** Only what can be written: the rest of a record is the server's. */
export function detailsOf(customer: CustomerDetails): CustomerDetails {
  const names = Object.keys(NOBODY) as (keyof CustomerDetails)[];
  return Object.fromEntries(names.map((name) => [name, customer[name] ?? NOBODY[name]])) as unknown as CustomerDetails;
}
