import { onSessionOver, Problem, rpc } from '../../ui/http';
import type { Role } from '../data/records';
import { outbox } from '../outbox/outbox';
import { till, type Me } from '../state';
import { loginAgain } from './login-again-state';

interface SessionInfo {
  uid: number;
  username: string;
  name: string;
  role: string;
}

const KEPT = 'tillstream.cashier';
/** Somebody left or took over without a network: the cookie is still that of the one before. */
const STALE = 'tillstream.stale-cookie';

/** Who was here last: a till without a network goes on with them. */
export function rememberedMe(): Me | null {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? 'null') as Me | null;
  } catch {
    return null;
  }
}

/** Asks who the cookie belongs to. @returns null: nobody is logged in */
export async function recallMe(): Promise<Me | null> {
  try {
    if (localStorage.getItem(STALE)) {
      await rpc('/web/session/destroy', {});
      localStorage.removeItem(STALE);
      return null;
    }
    return keepMe(await rpc<SessionInfo>('/web/session/get_session_info', {}));
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 401) {
      return null;
    }
    throw failure;
  }
}

export async function logIn(login: string, password: string): Promise<Me> {
  const me = keepMe(await rpc<SessionInfo>('/web/session/authenticate', { db: 'tillstream', login, password }));
  trustCookie();
  return me;
}

export async function logOut() {
  await rpc('/web/session/destroy', {}).catch(distrustCookie);
  localStorage.removeItem(KEPT);
  till.update({ me: null });
}

/** It is given back as soon as the server can be reached; then somebody logs in. */
export function distrustCookie() {
  localStorage.setItem(STALE, 'true');
}

/** The cookie is that of the one who is here. */
export function trustCookie() {
  localStorage.removeItem(STALE);
  resume();
}

export function keepMe({ uid, username, name, role }: SessionInfo): Me {
  const me: Me = { id: uid, login: username, name, role: role as Role };
  localStorage.setItem(KEPT, JSON.stringify(me));
  till.update({ me });
  return me;
}

/** Back on the network, whoever took over meanwhile logs in: till then the cookie would be somebody else's. */
addEventListener('online', () => {
  if (localStorage.getItem(STALE) && till.state.me) {
    void recallMe()
      .then((me) => till.update({ loginAgain: me === null }))
      .catch(() => {});
  }
});

const goOn: (() => void)[] = [];

/** Calls that find the session over wait here until somebody has logged in again; selling goes on meanwhile. */
onSessionOver(() => {
  const { stage, dialogs } = till.state;
  if (stage !== 'selling' || dialogs.length) {
    // Somebody asked for this just now, and waits.
    loginAgain.update({ putAway: false });
  }
  till.update({ loginAgain: true });
  return new Promise<void>((then) => goOn.push(then));
});

function resume() {
  till.update({ loginAgain: false });
  loginAgain.update({ putAway: false });
  goOn.splice(0).forEach((then) => then());
  void outbox.flush();
}
