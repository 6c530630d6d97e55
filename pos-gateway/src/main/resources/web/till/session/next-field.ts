/** Enter leads to the next field: nobody who counts means to send what they have so far. */
export function toTheNextField(event: KeyboardEvent) {
  const field = event.target as HTMLElement;
  if (event.key !== 'Enter' || !(field instanceof HTMLInputElement)) {
    return;
  }
  event.preventDefault();
  const all = [...field.form!.querySelectorAll<HTMLElement>('input:not([type="radio"]), .button.main')];
  const next = all[all.indexOf(field) + 1];
  next?.focus();
  if (next instanceof HTMLInputElement) {
    next.select();
  }
}
