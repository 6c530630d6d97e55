import { till } from '../state';
import { pressed } from './keys';
import { scanned } from './scanned';

/** A scanner types a key within so many milliseconds of the last; nobody else does. */
const SCANNER_MS = 35;
/** A scan has at least so many characters. */
const SHORTEST = 4;

let burst = '';
let lastAt = 0;
let single = 0;

/**
 * Keys and scans, wherever the focus is. A scanner is a keyboard that types very quickly and ends with Enter: a key waits
 * for a moment, and only if no other follows was it a person's.
 */
export function followKeyboard() {
  document.addEventListener('keydown', heard, { capture: true });
}

function heard(event: KeyboardEvent) {
  if (till.state.stage !== 'selling' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) {
    return;
  }
  const quick = event.timeStamp - lastAt < SCANNER_MS;
  lastAt = event.timeStamp;
  if (event.key === 'Enter' && burst.length >= SHORTEST && quick) {
    taken(event);
    const code = burst;
    reset();
    void scanned(code);
  } else if (event.key.length === 1) {
    character(event, quick);
  } else if (event.key !== 'Shift') {
    settle();
    pressed(event);
  }
}

/** The first of a burst may be a person's key: it is theirs if nothing follows it at once. */
function character(event: KeyboardEvent, quick: boolean) {
  if (!quick) {
    settle();
  }
  burst += event.key;
  clearTimeout(single);
  if (burst.length === 1) {
    single = window.setTimeout(settle, SCANNER_MS + 5);
  } else {
    single = window.setTimeout(reset, 4 * SCANNER_MS);
  }
  if (event.key !== ' ' || burst.length > 1) {
    taken(event);
  }
}

function settle() {
  clearTimeout(single);
  const key = burst;
  reset();
  if (key.length === 1) {
    pressed(new KeyboardEvent('keydown', { key }));
  }
}

function reset() {
  clearTimeout(single);
  burst = '';
}

function taken(event: Event) {
  event.preventDefault();
  event.stopPropagation();
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  return document.querySelector('dialog[open]') !== null || target.closest('input, textarea, select, iframe, [role="menu"]') !== null;
}
