/** Single keys, as long as nobody is typing. */
export type Keys = Record<string, (event: KeyboardEvent) => void>;

/** @returns ends it */
export function listenForKeys(keys: Keys): () => void {
  const listen = (event: KeyboardEvent) => {
    const known = keys[event.key];
    if (!known || event.ctrlKey || event.metaKey || event.altKey || isBusy(event)) {
      return;
    }
    known(event);
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}

function isBusy(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  if (document.querySelector('dialog[open]')) {
    return true;
  }
  if (event.key === 'Escape') {
    return target.matches('input[type=search]') && (target as HTMLInputElement).value !== '';
  }
  if (target.closest('input, textarea, select, [contenteditable]')) {
    return true;
  }
  return event.key === 'Enter' && target.closest('button, a, summary') !== null;
}
