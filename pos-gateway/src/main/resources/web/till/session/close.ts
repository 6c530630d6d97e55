import { Problem } from '../../ui/http';
import { isEmpty, isHeld } from '../order/order';
import { ordersIn } from '../order/keep';
import { outbox } from '../outbox/outbox';
import { reconcileQuietly } from '../outbox/reconcile';
import { sentence } from '../shell/sentence';
import { till } from '../state';
import { plural, t } from '../text';
import { closeSession, closingControl, endSelling, type CloseRequest } from './closing';
import { blockersOf, closing } from './closing-state';
import { sessionOf, type SessionView } from './opening';

const ASK_EVERY_MS = 1_000;

/** Sends what waits, and asks what must be there. */
export async function prepareClose() {
  const { session, registerId } = till.state;
  closing.update({ trouble: '' });
  try {
    await outbox.flush();
    await reconcileQuietly();
    const [view, control, open] = await Promise.all([
      sessionOf(session!.id),
      closingControl(session!.id),
      ordersIn(registerId!, 'open'),
    ]);
    const unfinished = open.filter((order) => !isEmpty(order));
    const held = unfinished.some(({ payments }) => payments.some(isHeld));
    closing.update({ control, unfinished: unfinished.length, held });
    seen(view);
  } catch (failure) {
    closing.update({ trouble: whatWentWrong(failure) });
  }
}

/** All of the close: what waits is sent first, then selling ends, then it is posted. */
export async function close(request: CloseRequest, bearer: string | null) {
  const { session } = till.state;
  closing.update({ busy: true, trouble: '', blockers: [] });
  try {
    await outbox.flush();
    if (till.state.net.waiting) {
      throw new Problem(409, 'orders-wait', plural('closing.orders-wait', till.state.net.waiting));
    }
    if (session!.state === 'opened') {
      await endSelling(session!.id);
      till.update({ session: { ...session!, state: 'closing_control' } });
    }
    await followed(await closeSession(session!.id, request, bearer));
  } catch (failure) {
    await refused(failure);
  }
  closing.update({ busy: false });
}

async function refused(failure: unknown) {
  const blockers = blockersOf(failure);
  if (blockers) {
    closing.update({ blockers });
    await closingControl(till.state.session!.id).then((control) => closing.update({ control }));
  } else if (failure instanceof Problem && failure.type.endsWith('transition-not-allowed')) {
    // Somebody else is at it as well: what the session is now decides.
    await followed(await sessionOf(till.state.session!.id)).catch(() => {});
  } else {
    closing.update({ trouble: whatWentWrong(failure) });
  }
}

/** It is closed at once, or goes on by itself and is asked until it is. */
async function followed(view: SessionView) {
  for (let now = view; ; ) {
    seen(now);
    if (!closing.state.posting || till.state.stage !== 'closing') {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    now = await sessionOf(view.id).catch(() => now);
  }
}

/** Takes up a close that was already going on when the page came. */
export function follow() {
  void sessionOf(till.state.session!.id).then(followed).catch(() => {});
}

function seen({ id, name, state, closing: going }: SessionView) {
  if (state === 'closed') {
    closing.update({ posting: null });
    till.update({ session: { id, name, state }, stage: 'closed' });
    return;
  }
  till.update({ session: { id, name, state } });
  const blocked = going?.step === 'BLOCKED';
  closing.update({ posting: going && !blocked ? going : null, ...(blocked ? { blockers: going.blockers } : {}) });
}

function whatWentWrong(failure: unknown): string {
  return failure instanceof Problem && failure.isUnreachable ? t('closing.offline') : sentence(failure);
}
