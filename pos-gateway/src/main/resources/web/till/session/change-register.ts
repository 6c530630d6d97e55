import { Problem } from '../../ui/http';
import { outbox } from '../outbox/outbox';
import { till } from '../state';
import { plural } from '../text';
import { chooseRegister, rememberRegister } from './register';

/**
 * This device is that register from now on. What waits of the register before is sent first: afterwards nobody here would
 * think of it.
 */
export async function changeRegister(registerId: number) {
  const { registerId: before } = till.state;
  if (before === null || before === registerId) {
    await chooseRegister(registerId).catch((failure) => till.update({ stage: 'failed', failure }));
    return;
  }
  await outbox.flush();
  if (till.state.net.waiting) {
    throw new Problem(409, 'orders-wait', plural('register.orders-wait', till.state.net.waiting));
  }
  rememberRegister(registerId);
  location.reload();
}
