import { html } from 'lit';
import { icon } from '../../ui/icons';
import { listenForKeys } from '../../ui/keys';
import { Piece } from '../../ui/piece';
import { t, type MessageKey } from '../text';

const KEYS: [string[], MessageKey][] = [
  [['/'], 'keys.search'],
  [['j', 'k'], 'keys.move'],
  [['Enter'], 'keys.open'],
  [['Esc'], 'keys.close'],
  [['c'], 'keys.create'],
  [['s'], 'keys.send'],
  [['?'], 'keys.help'],
];

/** What the keys do, on `?`. */
export class KeysHelp extends Piece {
  private stopListening?: () => void;

  connectedCallback() {
    super.connectedCallback();
    this.stopListening = listenForKeys({ '?': () => this.dialog?.showModal() });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stopListening?.();
  }

  protected render() {
    return html`
      <dialog class="dialog" aria-labelledby="keys-title">
        <div class="stack">
          <header>
            <h2 id="keys-title">${t('keys.title')}</h2>
            <button class="button bare square" aria-label=${t('action.close')} @click=${() => this.dialog?.close()}>
              ${icon('close')}
            </button>
          </header>
          <dl class="keys">
            ${KEYS.map(
              ([keys, meaning]) => html`
                <div>
                  <dt>${t(meaning)}</dt>
                  <dd>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dd>
                </div>
              `,
            )}
          </dl>
        </div>
      </dialog>
    `;
  }

  private get dialog() {
    return this.find<HTMLDialogElement>('dialog');
  }
}

customElements.define('keys-help', KeysHelp);
