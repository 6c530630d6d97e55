import { Catalog } from './catalog';
import type { LocalCopy } from './copy';

/** What this till has loaded: one register, for as long as the page is open. */
class Here {
  catalog = new Catalog();
  copy: LocalCopy | null = null;

  get decimals(): number {
    return this.catalog.config.currency_decimal_places;
  }
}

export const here = new Here();
