import { till } from '../state';
import { logOut } from './me';

/** Nobody is at the till any more. What waits to be sent stays on this device and is sent later. */
export async function leaveTill() {
  await logOut();
  // Whatever waits for an answer goes on, with none.
  till.state.dialogs.forEach(({ properties }) => (properties.answer as (value: null) => void)(null));
  till.update({ stage: 'login', loginAgain: false, dialogs: [] });
}
