import { Store } from '../../ui/store';

const KEPT = 'tillstream.locked';

/** Locked, nothing is sold or seen at this till, also after a reload, until somebody proves who they are. */
export const lock = new Store({ locked: localStorage.getItem(KEPT) !== null });

export function lockTill() {
  localStorage.setItem(KEPT, 'true');
  lock.update({ locked: true });
}

export function unlockTill() {
  localStorage.removeItem(KEPT);
  lock.update({ locked: false });
}
