import { isEmpty } from '../order/order';
import { till } from '../state';

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

/** Between two orders: nothing is on the screen that a reload would disturb. */
function updateWhenIdle() {
  const { updateReady, stage, orders, place, dialogs } = till.state;
  const idle = stage !== 'selling' || (place === 'products' && !dialogs.length && orders.every(isEmpty));
  if (updateReady && idle) {
    till.update({ updateReady: false });
    location.reload();
  }
}
