import { html } from 'lit';
import '../session/cashier-dialog';
import './keys-dialog';
import './settings-dialog';
import '../cash/cash-dialog';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { till } from '../state';
import { t } from '../text';
import { menuItems, type Item } from './menu-items';

/** All that is done more rarely than selling. */
export class TillMenu extends Piece {
  static properties = { open: { state: true } };
  declare open: boolean;

  constructor() {
    super();
    this.open = false;
    this.watch(till);
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.pressedElsewhere);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.pressedElsewhere);
  }

  protected render() {
    return html`
      <button class="button bare square" id="till-menu" aria-label=${t('menu.title')} title=${t('menu.title')}
        aria-haspopup="menu" aria-expanded=${this.open} @click=${this.toggle} @keydown=${this.buttonKey}>
        ${icon('menu')}
      </button>
      ${this.open
        ? html`<div class="till-menu" role="menu" aria-labelledby="till-menu" @keydown=${this.key}
            @focusout=${this.left}>
            ${menuItems()
              .filter((group) => group.length)
              .map((group, i) => html`${i ? html`<div role="separator"></div>` : ''}${group.map((item) => this.item(item))}`)}
          </div>`
        : ''}
    `;
  }

  private item(item: Item) {
    return html`
      <button class=${item.pressing ? 'pressing' : ''} role="menuitem" tabindex="-1" @click=${() => this.choose(item)}>
        ${icon(item.icon)}<span>${t(item.text)}</span>
      </button>
    `;
  }

  private choose({ run }: Item) {
    this.shut(true);
    void run();
  }

  private readonly toggle = () => (this.open ? this.shut(true) : this.show(0));

  private show(first: number) {
    this.open = true;
    void this.updateComplete.then(() => this.items.at(first)?.focus());
  }

  private shut(focus: boolean) {
    this.open = false;
    if (focus) {
      this.find<HTMLElement>('#till-menu')?.focus();
    }
  }

  private get items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  }

  private readonly buttonKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.show(event.key === 'ArrowDown' ? 0 : -1);
    }
  };

  private readonly key = (event: KeyboardEvent) => {
    const { items } = this;
    const at = items.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') {
      event.preventDefault();
      this.shut(true);
    } else if (next !== undefined) {
      event.preventDefault();
      items.at(next % items.length)?.focus();
    } else if (event.key.length === 1 && event.key !== ' ') {
      this.beginningWith(event.key.toLowerCase(), at);
    }
  };

  /** A letter goes to the next item that begins with it. */
  private beginningWith(letter: string, at: number) {
    const { items } = this;
    const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    after.find((item) => item.textContent!.trim().toLowerCase().startsWith(letter))?.focus();
  }

  private readonly left = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget && !this.contains(relatedTarget as Node)) {
      this.shut(false);
    }
  };

  private readonly pressedElsewhere = ({ target }: Event) => {
    if (this.open && !this.contains(target as Node)) {
      this.shut(false);
    }
  };
}

customElements.define('till-menu', TillMenu);
