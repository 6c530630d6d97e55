import { time } from '../format';
import type { Arrival } from '../state';
import { t } from '../text';

/** What it is called: a name, or the number of an order. */
export function arrivalTitle({ model, recordId, record }: Arrival): string {
  const name = record.name ?? record.display_name ?? record.pos_reference;
  return typeof name === 'string' && name ? name : t('arrivals.record', { model, id: recordId });
}

export function arrivalFrom({ sentBy, sentAt }: Arrival): string {
  return t('arrivals.from', { name: sentBy?.name || t('arrivals.somebody'), time: time(sentAt) });
}

/** What tells it from others of its name. */
export function arrivalDetails({ model, record }: Arrival): string {
  const fields = model === 'res.partner' ? [record.phone || record.mobile, record.city] : [record.default_code];
  return fields.filter((field) => typeof field === 'string' && field).join(' · ');
}
