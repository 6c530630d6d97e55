import { Store } from '../ui/store';
import type { Me } from './session/session';
import type { Address } from './shell/address';
import type { Request } from './select/request';
import type { Sending } from './tills/sends';

/** All that the back office knows while it is open; lists keep their rows to themselves. */
export interface OfficeState {
  /** Undefined until we know; null: nobody is logged in. */
  me: Me | null | undefined;
  /** Why we do not know yet. */
  startFailure: unknown;
  /** The session is over, and somebody is asked to log in again where they are. */
  askedAgain: boolean;
  address: Address;
  online: boolean;
  /** Whether news of what was sent comes by itself. */
  live: boolean;
  sends: readonly Sending[];
  trayOpen: boolean;
  /** What a till asks for: the pages are tied to it. */
  request: Request | null;
}

export const office = new Store<OfficeState>({
  me: undefined,
  startFailure: null,
  askedAgain: false,
  address: { place: '', params: new URLSearchParams() },
  online: navigator.onLine,
  live: false,
  sends: [],
  trayOpen: false,
  request: null,
});
