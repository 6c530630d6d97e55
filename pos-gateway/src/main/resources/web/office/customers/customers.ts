import { html, nothing } from 'lit';
import './customer-panel';
import { timeAgo } from '../format';
import { icon } from '../../ui/icons';
import { t } from '../text';
import type { ListPlace } from '../list/list-place';
import { maySell } from '../session/session';
import { findCustomers, type Customer } from './customer';

/** Who buys. */
export const customers: ListPlace<Customer> = {
  path: 'customers',
  icon: 'customers',
  title: 'customers.title',
  searchHint: 'customers.search',
  empty: 'customers.empty',
  emptyHint: 'customers.empty.hint',
  columns: [
    { title: 'field.name', cell: ({ name }) => name },
    { title: 'field.ref', cell: ({ ref }) => html`<span class="code">${ref}</span>`, room: 'roomy' },
    { title: 'field.email', cell: ({ email }) => email, room: 'middle' },
    { title: 'field.phone', cell: ({ phone, mobile }) => html`<span class="code">${phone ?? mobile}</span>`, room: 'middle' },
    { title: 'field.city', cell: ({ city }) => city, room: 'roomy' },
    { title: 'field.changedAt', cell: ({ changedAt }) => timeAgo(changedAt), room: 'roomy', end: true },
  ],
  filters: [{ param: 'archived', value: 'true', label: 'customers.archived', notForTills: true }],
  load: findCustomers,
  id: ({ id }) => id,
  name: ({ name }) => name,
  beside: (customer) => html`${customer.isCompany ? icon('company') : nothing}${standing(customer)}`,
  under: ({ phone, mobile, email, city }) => [phone ?? mobile ?? email, city].filter(Boolean).join(' · '),
  panel: (open, row) => html`<customer-panel .open=${open} .known=${row}></customer-panel>`,
  create: { label: 'customers.new', allowed: maySell },
  sendable: {
    model: 'res.partner',
    selections: (id) => `/api/partners/${id}/selections`,
    choose: 'select.customers',
  },
};

/** Archived, or found to be another one: nothing that a till may have. */
export function standing({ active, mergedInto }: Customer) {
  if (mergedInto) {
    return html`<span class="badge warn">${t('customers.badge.merged')}</span>`;
  }
  return active ? nothing : html`<span class="badge">${t('customers.badge.archived')}</span>`;
}
