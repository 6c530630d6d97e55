import { sentence } from '../shell/sentence';
import { till, notify, type Arrival } from '../state';
import { t } from '../text';
import { answerTo, isAsked, keepAnswer, type Answered } from './answered';
import { apply, type Refusal } from './apply';
import { arrivalTitle, arrivalFrom } from './arrival-text';
import { tillChannel } from './till-channel';

const applying = new Set<string>();
let waitsForStage = false;

/** Something was sent to this till. It is shown once, however often it comes; what the till asked for applies by itself. */
export async function arrived(arrival: Arrival) {
  const answered = answerTo(arrival.id);
  if (answered) {
    tell(answered);
    return;
  }
  if (applying.has(arrival.id) || till.state.arrivals.some(({ id }) => id === arrival.id)) {
    return;
  }
  till.update({ arrivals: [...till.state.arrivals, arrival] });
  if (isAsked(arrival.requestId)) {
    await useWhenSelling(arrival);
  } else {
    callSomebody(arrival);
  }
}

/** Another screen of this register answered it, or it is over. */
export function statusOfArrival(id: string) {
  take(id);
}

/** Applies it and says so; what could not be applied says why, here and to who sent it. */
export async function use(arrival: Arrival) {
  if (applying.has(arrival.id)) {
    return;
  }
  applying.add(arrival.id);
  take(arrival.id);
  try {
    answer(arrival, await apply(arrival));
  } catch (failure) {
    // It was not answered: it stays here, to be tried again.
    till.update({ arrivals: [...till.state.arrivals, arrival] });
    notify('warn', sentence(failure));
  } finally {
    applying.delete(arrival.id);
  }
}

export function dismiss(arrival: Arrival) {
  take(arrival.id);
  answer(arrival, t('arrivals.dismissed'), true);
}

/** On the disk first: after a reload in between it comes again, and must not be applied again. */
function answer({ id }: Arrival, refusal: Refusal, isQuiet = false) {
  const answered: Answered = { id, outcome: refusal === null ? 'applied' : 'rejected', reason: refusal };
  keepAnswer(answered);
  tell(answered);
  if (refusal !== null && !isQuiet) {
    notify('warn', refusal);
  }
}

function tell({ id, outcome, reason }: Answered) {
  tillChannel.say({ type: 'ack', id, outcome, ...(reason ? { reason } : {}) });
}

function take(id: string) {
  till.update({ arrivals: till.state.arrivals.filter((arrival) => arrival.id !== id) });
}

/** It may come before there is an order to apply it to: right after a reload. */
async function useWhenSelling(arrival: Arrival) {
  if (till.state.stage === 'selling') {
    await use(arrival);
  } else if (!waitsForStage) {
    waitsForStage = true;
    const stop = till.subscribe(() => {
      if (till.state.stage === 'selling') {
        stop();
        waitsForStage = false;
        till.state.arrivals.filter(({ requestId }) => isAsked(requestId)).forEach((own) => void use(own));
      }
    });
  }
}

/** Nobody looks at the page: the browser says it, where it may. */
function callSomebody(arrival: Arrival) {
  if (!document.hidden || !('Notification' in window) || Notification.permission !== 'granted') {
    return;
  }
  const notification = new Notification(arrivalTitle(arrival), { body: arrivalFrom(arrival), tag: arrival.id });
  notification.onclick = () => {
    window.focus();
    notification.close();
  };
}
