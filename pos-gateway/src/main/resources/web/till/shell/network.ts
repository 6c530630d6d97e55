import { outbox } from '../outbox/outbox';
import { till, updateNet } from '../state';

/** The browser's own opinion; that a server answers is found out by asking it. */
export function followNetwork() {
  addEventListener('offline', () => updateNet({ online: false }));
  addEventListener('online', () => {
    if (till.state.registerId !== null) {
      void outbox.flush();
    }
  });
}
