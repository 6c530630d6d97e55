/** What this till said to a selection. */
export interface Answered {
  id: string;
  outcome: 'applied' | 'rejected';
  reason: string | null;
}

const ANSWERED = 'tillstream.selections.answered';
const ASKED = 'tillstream.selections.asked';
const KEPT = 200;

/** A selection comes until its answer has arrived: the same answer again, and nothing is applied twice. */
export function answerTo(id: string): Answered | undefined {
  return read<Answered>(ANSWERED).find((answered) => answered.id === id);
}

export function keepAnswer(answered: Answered) {
  keep(ANSWERED, answered);
}

/** Whether this device asked for it: another screen of the register may have. */
export function isAsked(requestId: string | null): boolean {
  return requestId !== null && read<string>(ASKED).includes(requestId);
}

export function keepAsked(requestId: string) {
  keep(ASKED, requestId);
}

function keep<T>(key: string, value: T) {
  localStorage.setItem(key, JSON.stringify([...read<T>(key), value].slice(-KEPT)));
}

function read<T>(key: string): T[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as T[];
  } catch {
    return [];
  }
}
