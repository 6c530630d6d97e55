import { here } from '../data/here';
import type { Guarded, Role } from '../data/records';
import { till } from '../state';
import { askDialog } from '../shell/dialogs';

/** Who allowed something that the cashier alone may not do. */
export interface Approval {
  userId: number;
  name: string;
  /** For calls that need the manager's own identity; null where the manager is the one who is logged in. */
  accessToken: string | null;
}

/** What only managers may do where the register's settings say nothing. */
const GUARDED: Partial<Record<Guarded, Role>> = { price: 'manager' };

export function needsManager(action: Guarded): boolean {
  const wanted = here.catalog.config?.custom ? here.catalog.config.custom.till?.rights?.[action] : undefined;
  return (wanted ?? GUARDED[action] ?? 'cashier') !== 'cashier' && till.state.me?.role === 'cashier';
}

/** @returns null where it is not allowed: nobody with the right was there, or they did not want to */
export async function ask(action: Guarded): Promise<Approval | null> {
  const { me } = till.state;
  if (!needsManager(action)) {
    return { userId: me!.id, name: me!.name, accessToken: null };
  }
  return askManager(action);
}

/** Somebody who may is asked for their PIN, whatever the settings say. */
export function askManager(action: string): Promise<Approval | null> {
  return askDialog<Approval>('pin-dialog', { action });
}
