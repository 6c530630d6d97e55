import { isEmpty } from '../order/order';
import { isFinishing } from '../pay/finish';
import { currentOrder, till } from '../state';

/**
 * Somebody else closed the session. The customer who stands here is served; then there is nothing to sell in, and the till
 * says so. Parked orders are taken up by the next session.
 */
export function followClosedElsewhere() {
  till.subscribe(() => {
    const { session, stage, place, dialogs } = till.state;
    const over = session?.state === 'closed' && stage === 'selling';
    if (over && place === 'products' && !dialogs.length && !isFinishing() && isEmpty(currentOrder())) {
      till.update({ stage: 'closed' });
    }
  });
}
