import { html, nothing } from 'lit';
import { here } from '../data/here';
import type { Category, Product } from '../data/records';
import { moneyText, number } from '../format';
import { priceOf } from '../order/prices';
import { currentOrder, till } from '../state';
import { plural } from '../text';
import { choose } from './choose';

/** A product on the grid: its picture or initials, its name, what one costs, and how many are in the order. */
export function productTile(product: Product, quantities: Map<number, number>) {
  const variants = here.catalog.variants(product);
  const quantity = variants.reduce((sum, id) => sum + (quantities.get(id) ?? 0), 0);
  return html`
    <li>
      <button class="tile hue" data-hue=${hue(product)} data-kinds=${variants.length > 1 ? variants.length : nothing}
        title=${product.name} @click=${() => void choose(product)}>
        ${product.image_url
          ? html`<img class="picture" src=${product.image_url} alt="" loading="lazy" decoding="async" />`
          : html`<span class="picture initials" aria-hidden="true">${initials(product.name)}</span>`}
        <span class="name" dir="auto">${product.name}</span>
        <span class="price amount">
          ${variants.length > 1 ? plural('tile.variants', variants.length) : tilePrice(product)}
        </span>
        ${quantity ? html`<span class="in-order">${number(String(quantity))}</span>` : ''}
      </button>
    </li>
  `;
}

const prices = new Map<string, string>();
let pricesOf = -1;

/** Counted once for each product, customer's terms and load. */
function tilePrice(product: Product): string {
  const { pricelistId, fiscalPositionId } = currentOrder();
  if (pricesOf !== till.state.catalog) {
    prices.clear();
    pricesOf = till.state.catalog;
  }
  const key = `${product.id} ${pricelistId} ${fiscalPositionId}`;
  if (!prices.has(key)) {
    prices.set(key, priceOf(here.catalog, product, '1', { pricelistId, fiscalPositionId }).unitPrice);
  }
  return moneyText(prices.get(key)!);
}

function hue(product: Product): number {
  return (here.catalog.record<Category>('pos.category', product.pos_categ_ids[0])?.color ?? 0) % 12;
}

export function initials(name: string): string {
  const letters = name.match(/[\p{L}\p{N}]+/gu) ?? [''];
  return (letters[0].charAt(0) + (letters[1]?.charAt(0) ?? letters[0].charAt(1))).toUpperCase();
}
