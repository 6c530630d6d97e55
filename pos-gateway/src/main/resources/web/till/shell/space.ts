import { notify } from '../state';
import { t } from '../text';

/** Less than this, and the till says so while there is time to do something. */
const LITTLE_BYTES = 50_000_000;
const LOOK_EVERY_MS = 10 * 60_000;

/** Watches the room that the browser leaves us: orders must always find some. */
export function watchSpace() {
  void look();
  setInterval(() => void look(), LOOK_EVERY_MS);
}

async function look() {
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota - usage < LITTLE_BYTES) {
    notify('warn', t('space.little'));
  }
}
