import { html } from 'lit';
import { timeAgo } from '../format';
import { t } from '../text';
import { facts } from '../list/panel';
import type { Customer, Pricelist } from './customer';

/** All that is known of a customer, to read. */
export function customerFacts(customer: Customer, lists: Pricelist[]) {
  const pricelist = lists.find(({ id }) => id === customer.pricelistId)?.name;
  return html`
    ${facts([
      [t('field.email'), customer.email && html`<a href="mailto:${customer.email}">${customer.email}</a>`],
      [t('field.phone'), customer.phone],
      [t('field.mobile'), customer.mobile],
      [t('customers.address'), address(customer)],
      [t('field.vat'), customer.vat],
      [t('field.ref'), customer.ref],
      [t('field.barcode'), customer.barcode],
      [t('field.pricelistId'), pricelist],
      [t('field.changedAt'), timeAgo(customer.changedAt)],
    ])}
  `;
}

function address({ street, zip, city, countryCode }: Customer) {
  const lines = [street, [zip, city].filter(Boolean).join(' '), countryCode].filter(Boolean);
  return lines.length ? lines.map((line) => html`<bdi>${line}</bdi><br />`) : null;
}
