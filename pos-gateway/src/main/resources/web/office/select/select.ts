import type { Sendable } from '../list/list-place';
import { office } from '../state';
import { send } from '../tills/sends';
import { isOver } from '../tills/status';
import { tellOpener } from './opener';
import { alterRequest } from './request';

/** Answers the till's question with this record, and follows what becomes of it. */
export function select(kind: Sendable, id: number, name: string) {
  const { request } = office.state;
  if (!request || request.sending) {
    return;
  }
  void send({ ...kind, id, name }, request.till ?? '', { requestToken: request.token });
  follow(office.state.sends[0].key);
}

/** Until it is over, or another one was chosen. */
function follow(key: string) {
  let told = '';
  alterRequest({ sending: office.state.sends[0] });
  const stop = office.subscribe(() => {
    const sending = office.state.sends.find((each) => each.key === key);
    const shown = office.state.request?.sending;
    if (!sending || shown?.key !== key) {
      stop();
      return;
    }
    if (shown !== sending) {
      alterRequest({ sending });
    }
    if (sending.status !== told) {
      told = sending.status;
      tellOpener(sending);
    }
    if (isOver(sending) && sending.status !== 'failed') {
      stop();
    }
  });
}
