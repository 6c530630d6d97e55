import { here } from '../data/here';
import { provePin } from '../rights/pin';
import { distrustCookie, keepMe, trustCookie } from './me';

/** Somebody else sells from now on, and the orders say so. Without a network the server learns it at their next login. */
export async function changeCashier(userId: number, pin: string) {
  const { name, role, accessToken } = await provePin(userId, pin, true);
  const username = here.catalog.users.find(({ id }) => id === userId)?.login ?? '';
  keepMe({ uid: userId, username, name, role });
  accessToken ? trustCookie() : distrustCookie();
}
