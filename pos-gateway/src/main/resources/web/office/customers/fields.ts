import type { CustomerDetails } from '../../ui/customer';
import type { MessageKey } from '../text';

export type FieldName = keyof CustomerDetails;

export interface Field {
  name: FieldName;
  label: MessageKey;
  width: 'whole' | 'half' | 'third' | 'two-thirds';
  type?: 'text' | 'email' | 'tel';
  required?: boolean;
}

/** What can be typed of a customer, in the order of the form. */
export const TEXTS: Field[] = [
  { name: 'name', label: 'field.name', width: 'whole', required: true },
  { name: 'email', label: 'field.email', width: 'whole', type: 'email' },
  { name: 'phone', label: 'field.phone', width: 'half', type: 'tel' },
  { name: 'mobile', label: 'field.mobile', width: 'half', type: 'tel' },
  { name: 'street', label: 'field.street', width: 'whole' },
  { name: 'zip', label: 'field.zip', width: 'third' },
  { name: 'city', label: 'field.city', width: 'two-thirds' },
  { name: 'countryCode', label: 'field.countryCode', width: 'half' },
  { name: 'vat', label: 'field.vat', width: 'half' },
  { name: 'ref', label: 'field.ref', width: 'half' },
  { name: 'barcode', label: 'field.barcode', width: 'half' },
];

export const ALL: FieldName[] = [...TEXTS.map(({ name }) => name), 'isCompany', 'pricelistId', 'fiscalPositionId'];

/** An empty input is nothing. */
export function differ(one: unknown, other: unknown): boolean {
  return (one || null) !== (other || null);
}
