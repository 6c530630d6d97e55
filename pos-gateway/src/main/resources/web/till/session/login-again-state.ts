import { Store } from '../../ui/store';

/** The dialog that asks for a login again can be put away: selling goes on, and the menu brings it back. */
export const loginAgain = new Store({ putAway: false });
