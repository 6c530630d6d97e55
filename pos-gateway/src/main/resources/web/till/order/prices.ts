import { adaptToFiscalPosition, resolvePrice } from '../engine/pricing.js';
import type { Catalog } from '../data/catalog';
import type { Product, TillRecord } from '../data/records';
import { currency, taxes } from './counting';

/** What the price of a product depends on, beside the product. */
export interface PriceTerms {
  pricelistId: number;
  fiscalPositionId: number | null;
}

export interface Priced {
  unitPrice: string;
  taxIds: number[];
}

/** The price of so many of a product, and its taxes, for this customer, now. */
export function priceOf(catalog: Catalog, product: Product, quantity: string, terms: PriceTerms): Priced {
  return onPosition(catalog, product, onPricelist(catalog, product, quantity, terms.pricelistId), terms);
}

/** A price under the product's own taxes, as it is for this customer. */
export function onPosition(catalog: Catalog, product: Product, unitPrice: string, terms: PriceTerms): Priced {
  return terms.fiscalPositionId
    ? adapted(catalog, product, unitPrice, terms.fiscalPositionId)
    : { unitPrice, taxIds: product.taxes_id };
}

function onPricelist(catalog: Catalog, product: Product, quantity: string, pricelistId: number): string {
  const items = itemsFor(catalog, product);
  if (!items.length) {
    return String(product.lst_price);
  }
  const answer = JSON.parse(
    resolvePrice(
      JSON.stringify({
        currency: currency(catalog),
        pricelists: catalog.records('product.pricelist').map(({ id }) => ({
          id,
          currency: catalog.config.currency,
          items: items.filter(({ pricelist_id }) => pricelist_id === id),
        })),
        pricelistId,
        product: {
          id: product.id,
          templateId: product.product_tmpl_id,
          listPrice: String(product.lst_price),
          standardPrice: String(product.standard_price || 0),
          categories: catalog.above(product),
        },
        quantity,
        date: new Date().toISOString().slice(0, 19) + 'Z',
      }),
    ),
  ) as { rounded?: string };
  return answer.rounded ?? String(product.lst_price);
}

/** Only items that may concern the product: most lists have one for each of thousands of others. */
function itemsFor(catalog: Catalog, product: Product): TillRecord[] {
  const categories = new Set<unknown>(catalog.above(product));
  return catalog.records('product.pricelist.item').filter((item) => {
    switch (item.applied_on) {
      case '0_product_variant':
        return item.product_id === product.id;
      case '1_product':
        return item.product_tmpl_id === product.product_tmpl_id;
      case '2_product_category':
        return categories.has(item.categ_id);
      default:
        return true;
    }
  });
}

function adapted(catalog: Catalog, product: Product, unitPrice: string, fiscalPositionId: number): Priced {
  const position = catalog.record('account.fiscal.position', fiscalPositionId);
  if (!position) {
    return { unitPrice, taxIds: product.taxes_id };
  }
  const mappings = catalog.records('account.fiscal.position.tax').filter((m) => m.position_id === fiscalPositionId);
  const targets = mappings.map((m) => m.tax_dest_id).filter(Boolean) as number[];
  const question = {
    taxes: taxes(catalog, new Set([...product.taxes_id, ...targets])),
    mappings,
    taxIds: product.taxes_id,
    unitPrice,
  };
  return JSON.parse(adaptToFiscalPosition(JSON.stringify(question))) as Priced;
}
