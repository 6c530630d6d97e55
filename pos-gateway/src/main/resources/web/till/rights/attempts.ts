import { Problem } from '../../ui/http';

const KEPT = 'tillstream.pin-attempts';
/** As the server has it: so many wrong ones in a row, then so long a pause. */
const MOST = 5;
const PAUSE_MS = 60_000;

interface Failures {
  count: number;
  last: number;
}

/** Refuses to try another PIN without the server after too many wrong ones; a reload changes nothing. */
export function requireAttempt() {
  const { count, last } = failures();
  const left = Math.ceil((last + PAUSE_MS - Date.now()) / 1000);
  if (count >= MOST && left > 0 && left * 1000 <= PAUSE_MS) {
    throw new Problem(429, 'too-many-attempts', '', [], { retryAfter: left });
  }
}

export function attempted(right: boolean) {
  if (right) {
    localStorage.removeItem(KEPT);
    return;
  }
  const { count, last } = failures();
  const over = Math.abs(Date.now() - last) > PAUSE_MS;
  localStorage.setItem(KEPT, JSON.stringify({ count: over ? 1 : count + 1, last: Date.now() } satisfies Failures));
}

function failures(): Failures {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '') as Failures;
  } catch {
    return { count: 0, last: 0 };
  }
}
