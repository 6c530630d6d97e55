import { here } from '../data/here';
import { notify } from '../state';
import { t } from '../text';
import { pos, type Pos } from './pos';

interface Extension {
  default: (pos: Pos) => unknown;
}

const loaded = new Set<string>();

/**
 * Loads the modules that the register's settings name (`till.modules`): paths of our own origin, each with a default
 * export that is given `pos`. One that cannot be loaded is named; the till sells without it.
 */
export async function loadExtensions() {
  const settings = here.catalog.config.custom || {};
  const paths = (settings.till?.modules ?? []).filter((path) => /^\/(?!\/)/.test(path) && !loaded.has(path));
  for (const path of paths) {
    loaded.add(path);
    try {
      const module = (await import(/* @vite-ignore */ new URL(path, location.origin).href)) as Extension;
      await module.default(pos);
    } catch (failure) {
      console.error(failure);
      notify('warn', t('extensions.failed', { path }));
    }
  }
}
