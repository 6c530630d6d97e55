import { html } from 'lit';
import { icon } from '../../ui/icons';
import { listenForKeys } from '../../ui/keys';
import { Piece } from '../../ui/piece';

const PAUSE_MS = 180;

/** Search as you type: says `searched` when somebody pauses. `/` goes there. */
export class SearchBox extends Piece {
  static properties = { value: {}, hint: {}, busy: { type: Boolean } };

  declare value: string;
  declare hint: string;
  declare busy: boolean;

  private pause = 0;
  private stopListening?: () => void;

  connectedCallback() {
    super.connectedCallback();
    this.stopListening = listenForKeys({
      '/': (event) => {
        event.preventDefault();
        this.input?.select();
        this.input?.focus();
      },
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stopListening?.();
    clearTimeout(this.pause);
  }

  protected updated() {
    // What somebody types now is newer than what the address says.
    if (this.input && document.activeElement !== this.input) {
      this.input.value = this.value;
    }
  }

  protected render() {
    return html`
      <div class="search ${this.busy ? 'busy' : ''}" role="search">
        ${icon('search')}
        <input class="input" type="search" aria-label=${this.hint} placeholder=${this.hint} autocomplete="off"
          spellcheck="false" maxlength="200" @input=${this.typed} @keydown=${this.pressed} />
        <kbd aria-hidden="true">/</kbd>
      </div>
    `;
  }

  private get input() {
    return this.find<HTMLInputElement>('input');
  }

  private typed() {
    clearTimeout(this.pause);
    this.pause = window.setTimeout(() => this.say(), this.input?.value ? PAUSE_MS : 0);
  }

  private pressed(event: KeyboardEvent) {
    if (event.key === 'Enter') {
      clearTimeout(this.pause);
      this.say();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('left-downwards', { bubbles: true }));
    } else if (event.key === 'Escape' && !this.input?.value) {
      this.input?.blur();
    }
  }

  private say() {
    this.dispatchEvent(new CustomEvent('searched', { detail: this.input?.value.trim() ?? '', bubbles: true }));
  }
}

customElements.define('search-box', SearchBox);
