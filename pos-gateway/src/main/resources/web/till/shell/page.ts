import { kept } from '../order/current';
import { isEmpty } from '../order/order';
import { isFinishing } from '../pay/finish';
import { till, type Stage } from '../state';

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
    .then(() => navigator.serviceWorker.controller?.postMessage('look'))
    .catch((failure) => console.warn('The page will not start without a network', failure));
  till.subscribe(() => updateWhenIdle());
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
