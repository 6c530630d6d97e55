import { here } from '../data/here';
import { provePin } from '../rights/pin';
import { keepMe } from './me';

/** Somebody else sells from now on, and the orders say so. */
export async function changeCashier(userId: number, pin: string) {
  const { name, role } = await provePin(userId, pin, true);
  const username = here.catalog.users.find(({ id }) => id === userId)?.login ?? '';
  keepMe({ uid: userId, username, name, role });
}
