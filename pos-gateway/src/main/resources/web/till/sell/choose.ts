import { here } from '../data/here';
import type { Product, TillRecord } from '../data/records';
import { addProduct, type Adding } from '../order/lines';
import { priceOf } from '../order/prices';
import { askDialog } from '../shell/dialogs';
import { currentOrder } from '../state';

/** Somebody tapped or scanned a product: what is still to be known is asked, then it is in the order. */
export async function choose(product: Product, known: Adding = {}) {
  const variant = known.quantity || known.price ? product : await whichVariant(product);
  const weighed = variant && (await weigh(variant, known));
  const complete = weighed && (await lots(weighed.product, weighed.adding));
  if (complete) {
    addProduct(complete.product, complete.adding);
  }
}

/** Exactly this one: its barcode was scanned, or it was searched by name. */
export async function chooseExactly(product: Product, known: Adding = {}) {
  const weighed = await weigh(product, known);
  const complete = weighed && (await lots(weighed.product, weighed.adding));
  if (complete) {
    addProduct(complete.product, complete.adding);
  }
}

async function whichVariant(product: Product): Promise<Product | null> {
  const variants = here.catalog.variants(product).map((id) => here.catalog.products.get(id)!);
  if (variants.length < 2) {
    return product;
  }
  const prices = variants.map((variant) => priceOf(here.catalog, variant, '1', currentOrder()).unitPrice);
  return askDialog<Product>('variant-dialog', { variants, prices });
}

interface Chosen {
  product: Product;
  adding: Adding;
}

async function weigh(product: Product, adding: Adding): Promise<Chosen | null> {
  if (!product.to_weight || adding.quantity || adding.price) {
    return { product, adding };
  }
  const unit = String(here.catalog.record<TillRecord>('uom.uom', product.uom_id || null)?.name ?? '');
  const quantity = await askDialog<string>('weight-dialog', { product, unit });
  return quantity === null ? null : { product, adding: { ...adding, quantity, weighed: true } };
}

async function lots(product: Product, adding: Adding): Promise<Chosen | null> {
  if (!product.tracking || product.tracking === 'none' || adding.lots) {
    return { product, adding };
  }
  const lots = await askDialog<string[]>('lots-dialog', { product });
  if (lots === null) {
    return null;
  }
  const quantity = product.tracking === 'serial' ? String(lots.length) : adding.quantity;
  return { product, adding: { ...adding, quantity, lots } };
}
