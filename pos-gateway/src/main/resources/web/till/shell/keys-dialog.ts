import { html } from 'lit';
import { KEYS } from '../scan/keys';
import { t } from '../text';
import { TillDialog } from './till-dialog';

/** What the keyboard can do here. */
export class KeysDialog extends TillDialog<true> {
  protected heading() {
    return t('keys.title');
  }

  protected content() {
    return html`<dl class="keys-help">
      ${KEYS.map(
        ({ key, text }) => html`
          <dt>${key.split('  ').map((one) => html`<kbd>${one}</kbd> `)}</dt>
          <dd>${t(text)}</dd>
        `,
      )}
    </dl>`;
  }
}

customElements.define('keys-dialog', KeysDialog);
