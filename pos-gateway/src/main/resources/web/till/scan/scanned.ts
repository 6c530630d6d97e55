import { here } from '../data/here';
import { chooseExactly } from '../sell/choose';
import { notify } from '../state';
import { t } from '../text';

/** What a scanner read, or somebody typed in its place. */
export async function scanned(code: string) {
  const product = here.catalog.products.withKey(code);
  if (product) {
    await chooseExactly(product);
  } else {
    notify('warn', t('scan.unknown', { code }));
  }
}
