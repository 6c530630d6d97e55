import { html, nothing } from 'lit';
import { amount } from '../format';
import { get } from '../../ui/http';
import { t } from '../text';
import { asSearch, type ListPlace, type Page, type Query } from '../list/list-place';
import './product-panel';

export interface Product {
  id: number;
  code: string | null;
  name: string;
  barcode: string | null;
  currency: string;
  listPrice: string;
  /** For managers only. */
  standardPrice?: string;
  toWeight: boolean;
  availableInPos: boolean;
  active: boolean;
  description: string | null;
}

/** What is sold. */
export const products: ListPlace<Product> = {
  path: 'products',
  icon: 'products',
  title: 'products.title',
  searchHint: 'products.search',
  empty: 'products.empty',
  emptyHint: 'products.empty.hint',
  columns: [
    { title: 'products.name', cell: ({ name }) => name },
    { title: 'products.code', cell: ({ code }) => html`<span class="code">${code}</span>`, room: 'middle' },
    { title: 'products.barcode', cell: ({ barcode }) => html`<span class="code">${barcode}</span>`, room: 'roomy' },
    { title: 'products.price', cell: ({ listPrice, currency }) => amount(listPrice, currency), end: true },
  ],
  filters: [{ param: 'archived', value: 'true', label: 'products.archived', notForTills: true }],
  load: (query: Query, signal: AbortSignal) => get<Page<Product>>(`/api/products?${asSearch(query)}`, signal),
  id: ({ id }) => id,
  name: ({ name }) => name,
  beside: productBadges,
  under: ({ code, barcode }) => code ?? barcode,
  panel: (open, row) => html`<product-panel .open=${open} .known=${row}></product-panel>`,
  sendable: {
    model: 'product.product',
    selections: (id) => `/api/products/${id}/selections`,
    choose: 'select.products',
  },
};

export function productBadges({ active, availableInPos, toWeight }: Product) {
  return html`
    ${active ? nothing : html`<span class="badge">${t('customers.badge.archived')}</span>`}
    ${active && !availableInPos ? html`<span class="badge warn">${t('products.not.in.pos')}</span>` : nothing}
    ${toWeight ? html`<span class="badge">${t('products.weighed')}</span>` : nothing}
  `;
}
