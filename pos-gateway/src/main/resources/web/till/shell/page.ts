import { kept } from '../order/current';
import { isEmpty } from '../order/order';
import { isFinishing } from '../pay/finish';
import { till, type Stage } from '../state';

const LOOK_EVERY_MS = 30 * 60_000;
/** Stages in which nobody has begun anything. */
const AT_REST: Stage[] = ['login', 'register', 'closed', 'elsewhere', 'failed'];

/** Keeps the page itself on this device, and takes a newer one when nobody is in the middle of something. */
export function followPage() {
  void navigator.storage?.persist?.();
  if (!('serviceWorker' in navigator)) {
    return;
  }
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (data === 'newer-page') {
      till.update({ updateReady: true });
    }
  });
  void navigator.serviceWorker
    .register('/sw.js')
    .then(look)
    .catch((failure) => console.warn('The page will not start without a network', failure));
  setInterval(look, LOOK_EVERY_MS);
  till.subscribe(() => updateWhenIdle());
}

/** Whether there is a newer page: many a till is not started for weeks. */
function look() {
  navigator.serviceWorker.controller?.postMessage('look');
}

let updating = false;

/** Between two orders: nothing is on the screen that a reload would disturb, and nothing on its way to the disk. */
function updateWhenIdle() {
  if (till.state.updateReady && isIdle() && !updating) {
    updating = true;
    void kept().then(() => {
      updating = false;
      if (isIdle()) {
        till.update({ updateReady: false });
        location.reload();
      }
    });
  }
}

/** While somebody counts a drawer the page is not idle either. */
function isIdle(): boolean {
  const { stage, orders, place, dialogs } = till.state;
  if (dialogs.length || isFinishing()) {
    return false;
  }
  return stage === 'selling' ? place === 'products' && orders.every(isEmpty) : AT_REST.includes(stage);
}
