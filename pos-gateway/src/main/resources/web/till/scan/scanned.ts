import { here } from '../data/here';
import type { Product } from '../data/records';
import { setCustomer } from '../order/customer';
import { setDiscount, type Adding } from '../order/lines';
import { ask } from '../rights/ask';
import { chooseExactly } from '../sell/choose';
import { notify, till } from '../state';
import { t } from '../text';
import { read, type Reading } from './barcode';
import { readGs1 } from './gs1';

/** One scan after the other, however quick they come. */
let scanning: Promise<void> = Promise.resolve();

/** What a scanner read, or somebody typed in its place. */
export function scanned(code: string): Promise<void> {
  scanning = scanning.then(() => take(code)).catch((failure) => console.error(failure));
  return scanning;
}

async function take(code: string) {
  const gs1 = readGs1(code);
  if (gs1) {
    const { weight, price, lot, serial } = gs1;
    const lots = [serial ?? lot].filter((text): text is string => text !== null);
    return add(byGtin(gs1.gtin), code, {
      ...(weight ? { quantity: weight, weighed: true } : {}),
      ...(price ? { price } : {}),
      ...(lots.length ? { lots } : {}),
    });
  }
  const exact = here.catalog.products.withKey(code);
  return exact ? add(exact, code) : byRule(read(code), code);
}

async function byRule({ type, code, value }: Reading, whole: string) {
  switch (type) {
    case 'weight':
      return add(here.catalog.products.withKey(code), whole, { quantity: value!, weighed: true });
    case 'price':
      return add(here.catalog.products.withKey(code), whole, { price: value! });
    case 'discount':
      return discount(value);
    case 'client':
      return customer(whole);
    default:
      return add(here.catalog.products.withKey(code), whole);
  }
}

async function add(product: Product | undefined, code: string, adding: Adding = {}) {
  if (product) {
    await chooseExactly(product, adding);
  } else {
    notify('warn', t('scan.unknown', { code }));
  }
}

/** Shops print EAN-13; a GTIN is the same number, filled up with zeros. */
function byGtin(gtin: string): Product | undefined {
  const { products } = here.catalog;
  return products.withKey(gtin) ?? products.withKey(gtin.slice(1)) ?? products.withKey(gtin.replace(/^0+/, ''));
}

async function discount(percent: string | null) {
  const { line } = till.state;
  if (line && percent && (await ask('discount'))) {
    setDiscount(line, percent);
  }
}

function customer(code: string) {
  const partner = here.catalog.partners.withKey(code);
  partner ? setCustomer(partner) : notify('warn', t('scan.no-customer', { code }));
}
