import { till } from '../state';
import { pressed } from './keys';
import { scanned } from './scanned';

/** A scanner's second key follows the first within so many milliseconds; nobody else's does. */
const SCANNER_MS = 50;
/** Once it is a scan, the device may be busy for a moment. */
const PATIENCE_MS = 150;
/** A scan has at least so many characters. */
const SHORTEST = 4;
/** A scanner that ends with no key at all has read something if there are so many. */
const SHORTEST_WITHOUT_END = 8;

let burst = '';
let lastAt = 0;
let timer = 0;

/**
 * Keys and scans, wherever the focus is. A scanner is a keyboard that types very quickly and ends with Enter or Tab: a key
 * waits for a moment, and only if no other follows was it a person's.
 */
export function followKeyboard() {
  document.addEventListener('keydown', heard, { capture: true });
  document.addEventListener('click', leave);
}

/** A tap keeps the focus nowhere: Enter pays, it does not tap again. Who goes by the keyboard stays where they are. */
function leave({ detail, target }: MouseEvent) {
  if (detail > 0) {
    (target as Element).closest<HTMLElement>('.tile, .key, .line, .chip, .tab')?.blur();
  }
}

function heard(event: KeyboardEvent) {
  if (till.state.stage !== 'selling' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) {
    return;
  }
  const quick = event.timeStamp - lastAt < (burst.length > 1 ? PATIENCE_MS : SCANNER_MS);
  lastAt = event.timeStamp;
  if (['Enter', 'Tab'].includes(event.key) && burst.length >= SHORTEST && quick) {
    taken(event);
    ended(SHORTEST);
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
  clearTimeout(timer);
  timer = burst.length === 1 ? window.setTimeout(settle, SCANNER_MS) : window.setTimeout(() => ended(), PATIENCE_MS);
  if (event.key !== ' ' || burst.length > 1) {
    taken(event);
  }
}

function ended(shortest = SHORTEST_WITHOUT_END) {
  const code = burst;
  reset();
  if (code.length >= shortest) {
    void scanned(code);
  } else {
    [...code].forEach(person);
  }
}

function settle() {
  clearTimeout(timer);
  const keys = burst;
  reset();
  [...keys].forEach(person);
}

/** It was no scan, however quick the fingers were. */
function person(key: string) {
  pressed(new KeyboardEvent('keydown', { key }));
}

function reset() {
  clearTimeout(timer);
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
