import { loadFromCopy } from '../data/load';
import { here } from '../data/here';
import { recallMe, rememberedMe } from '../session/me';
import { enter, goOn, rememberedRegister } from '../session/register';
import { outbox } from '../outbox/outbox';
import { till, updateNet } from '../state';
import { Problem } from '../../ui/http';
import { becomeTheTill } from './one-tab';

/**
 * From the page to the first sale. What lies on this device is enough to begin with: the server is asked beside it, and
 * if it does not answer, the till sells all the same.
 */
export async function start() {
  if (!(await becomeTheTill())) {
    till.update({ stage: 'elsewhere' });
    return;
  }
  await begin();
}

export async function begin() {
  try {
    const registerId = rememberedRegister();
    const me = rememberedMe();
    if (registerId && me && (await loadFromCopy(registerId))) {
      await goOnWithCopy(registerId);
    } else {
      await beginOnline(registerId);
    }
  } catch (failure) {
    till.update({ stage: 'failed', failure });
  }
}

async function goOnWithCopy(registerId: number) {
  till.update({ registerId, me: rememberedMe() });
  await goOn(registerId);
  void refresh(registerId);
}

/** Beside selling: who is logged in, and what changed. */
export async function refresh(registerId: number) {
  try {
    if ((await recallMe()) === null) {
      till.update({ loginAgain: true });
      return;
    }
    const before = here.catalog.session?.id;
    await enter(registerId);
    updateNet({ online: true });
    if (here.catalog.session?.id !== before) {
      await outbox.flush();
    }
  } catch (failure) {
    if (failure instanceof Problem && failure.isUnreachable) {
      updateNet({ online: false });
    } else {
      console.error(failure);
    }
  }
}

async function beginOnline(registerId: number | null) {
  const me = await recallMe();
  till.update({ registerId });
  if (!me) {
    till.update({ stage: 'login' });
  } else if (registerId) {
    till.update({ stage: 'loading' });
    await enter(registerId);
  } else {
    till.update({ stage: 'register' });
  }
}
