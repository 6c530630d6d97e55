import { onSessionOver, Problem, rpc } from '../../ui/http';
import { office } from '../state';

/** Who is logged in. The session itself is a cookie that no script can read. */
export interface Me {
  id: number;
  login: string;
  name: string;
  role: string;
}

interface SessionInfo {
  uid: number;
  username: string;
  name: string;
  role: string;
}

/** Asks who the cookie belongs to. */
export async function recallSession() {
  office.update({ startFailure: null });
  try {
    office.update({ me: me(await rpc<SessionInfo>('/web/session/get_session_info', {})) });
  } catch (failure) {
    const nobody = failure instanceof Problem && failure.status === 401;
    office.update(nobody ? { me: null } : { startFailure: failure });
  }
}

export async function logIn(login: string, password: string) {
  const somebody = me(await rpc<SessionInfo>('/web/session/authenticate', { db: 'tillstream', login, password }));
  const before = office.state.me;
  if (before && before.id !== somebody.id) {
    location.reload();
    return;
  }
  office.update({ me: somebody, askedAgain: false });
  goOn.splice(0).forEach((resume) => resume());
}

export async function logOut() {
  await rpc('/web/session/destroy', {});
  sessionStorage.clear();
  location.assign('/backoffice/');
}

const goOn: (() => void)[] = [];

/** Calls that find the session over wait here until somebody has logged in again. */
onSessionOver(() => {
  if (office.state.me) {
    office.update({ askedAgain: true });
  } else {
    office.update({ me: null });
  }
  return new Promise<void>((resume) => goOn.push(resume));
});

function me(info: SessionInfo): Me {
  return { id: info.uid, login: info.username, name: info.name, role: info.role };
}

export function mayManage(): boolean {
  return ['manager', 'admin'].includes(office.state.me?.role ?? '');
}

/** Integrators read; everybody who sells also writes and sends. */
export function maySell(): boolean {
  return mayManage() || office.state.me?.role === 'cashier';
}
