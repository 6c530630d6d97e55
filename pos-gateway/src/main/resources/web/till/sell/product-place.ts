import { html } from 'lit';
import { Piece } from '../../ui/piece';
import { words } from '../base/fold';
import { here } from '../data/here';
import { till } from '../state';
import { plural, t } from '../text';
import './category-chips';
import './product-grid';

/** What can be sold: by category, or what a search finds. */
export class ProductPlace extends Piece {
  constructor() {
    super();
    this.watch(till);
  }

  protected render() {
    const ids = shownProducts();
    return html`
      <category-chips></category-chips>
      <p class="aside" role="status">${till.state.query ? plural('products.found', ids.length) : ''}</p>
      ${ids.length ? html`<product-grid .ids=${ids}></product-grid>` : this.nothing()}
    `;
  }

  private nothing() {
    const { query } = till.state;
    return html`<div class="nothing">
      <h2>${query ? t('products.none', { query }) : t('products.none.category')}</h2>
      <p class="quiet">${query ? t('products.none.how') : t('products.none.category.how')}</p>
    </div>`;
  }
}

let last: { key: string; ids: number[] } | null = null;

/** Ids of what the grid shows; variants of one thing are one tile, unless a search asks for them. */
export function shownProducts(): number[] {
  const { query, category, catalog } = till.state;
  const key = `${catalog} ${category} ${query}`;
  if (last?.key !== key) {
    last = { key, ids: find(query, category) };
  }
  return last.ids;
}

function find(query: string, category: number | null): number[] {
  const { products } = here.catalog;
  const wanted = words(query);
  if (wanted.length) {
    const found = products.find(wanted);
    return category === null ? found : within(found, category);
  }
  return here.catalog.firstVariants(category === null ? products.ids() : products.tagged(here.catalog.below(category)));
}

function within(found: number[], category: number): number[] {
  const members = new Set(here.catalog.products.tagged(here.catalog.below(category)));
  return found.filter((id) => members.has(id));
}

customElements.define('product-place', ProductPlace);
