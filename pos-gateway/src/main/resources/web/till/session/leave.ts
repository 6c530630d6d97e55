import { till } from '../state';
import { logOut } from './me';

/** Nobody is at the till any more. What waits to be sent stays on this device and is sent later. */
export async function leaveTill() {
  await logOut();
  till.update({ stage: 'login', loginAgain: false, dialogs: [] });
}
