import type { Sending } from '../tills/sends';

/** The page that opened us: around our frame, or behind our popup. Null on another device. */
function opener(): Window | null {
  return window.parent !== window ? window.parent : (window.opener as Window | null);
}

export function hasOpener(): boolean {
  return opener() !== null;
}

/** Tells the till's page what became of its question. Only a page of our own origin gets to read it. */
export function tellOpener({ id, model, recordId, name, status, reason }: Sending) {
  opener()?.postMessage({ type: 'tillstream.selection', id, model, recordId, name, status, reason }, location.origin);
}

/** Nothing was selected: the frame or popup may go. */
export function tellCancelled() {
  opener()?.postMessage({ type: 'tillstream.selection-cancelled' }, location.origin);
  if (window.parent === window) {
    window.close();
  }
}
