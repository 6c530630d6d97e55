import { html } from 'lit';
import { icon } from '../../ui/icons';

/** What went wrong, where it did. The place is always there, so that screen readers say what comes into it. */
export function troubleNote(text: string, kind: 'bad' | 'warn' = 'bad') {
  return html`<div role="alert">
    ${text ? html`<div class="note ${kind}">${icon('warning')}<div>${text}</div></div>` : ''}
  </div>`;
}
