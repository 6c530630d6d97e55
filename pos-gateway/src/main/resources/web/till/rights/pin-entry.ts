import { html } from 'lit';
import './rights.css';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { plainFigures } from '../base/figures';
import type { User } from '../data/records';
import { number } from '../format';
import { troubleNote } from '../shell/trouble-note';
import { t } from '../text';
import { pinTrouble } from './pin-trouble';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'clear', '0', 'back'] as const;
const MOST = 12;

/** Who somebody is, and their PIN: by keyboard, or on large keys for fingers. It calls `enter`, which says no by failing. */
export class PinEntry extends Piece {
  static properties = {
    users: { attribute: false },
    chosen: { state: true },
    pin: { state: true },
    trouble: { state: true },
    busy: { state: true },
  };
  declare users: User[];
  /** Chosen at first. */
  declare first: number | null;
  declare submitText: string;
  declare enter: (userId: number, pin: string) => Promise<void>;
  declare chosen: number | null;
  declare pin: string;
  declare trouble: string;
  declare busy: boolean;

  constructor() {
    super();
    this.users = [];
    this.first = this.chosen = null;
    this.pin = this.trouble = '';
    this.busy = false;
  }

  private get who(): number | undefined {
    const wanted = this.chosen ?? this.first;
    return this.users.find(({ id }) => id === wanted)?.id ?? this.users[0]?.id;
  }

  protected firstUpdated() {
    this.field.focus();
  }

  private get field(): HTMLInputElement {
    return this.find<HTMLInputElement>('#pin')!;
  }

  protected render() {
    return html`
      <form class="pin-entry" @submit=${this.submit}>
        <div class="people" role="group" aria-label=${t('pin.who')}>
          ${this.users.map(
            ({ id, name }) => html`
              <button type="button" class="button large" aria-pressed=${id === this.who} @click=${() => this.choose(id)}>
                <span class="name" dir="auto">${name}</span>
              </button>
            `,
          )}
        </div>
        <div class="field">
          <label for="pin">${t('pin.pin')}</label>
          <input class="input big" id="pin" type="password" inputmode="none" autocomplete="off" maxlength=${MOST}
            .value=${this.pin} @input=${(event: Event) => (this.pin = plainFigures((event.target as HTMLInputElement).value))} />
        </div>
        ${troubleNote(this.trouble)}
        <div class="pin-keys">${KEYS.map((key) => this.key(key))}</div>
        <button class="button main large wide" ?disabled=${this.busy || !this.pin || !this.users.length}>
          ${this.submitText}
        </button>
      </form>
    `;
  }

  private key(key: (typeof KEYS)[number]) {
    const label = key === 'clear' ? t('pin.clear') : key === 'back' ? t('pin.back') : number(key);
    return html`<button type="button" class="button" aria-label=${label} @click=${() => this.press(key)}>
      ${key === 'clear' ? icon('close') : key === 'back' ? icon('back') : label}
    </button>`;
  }

  private choose(id: number) {
    this.chosen = id;
    this.pin = this.trouble = '';
    this.field.focus();
  }

  private press(key: (typeof KEYS)[number]) {
    this.trouble = '';
    if (key === 'clear') {
      this.pin = '';
    } else if (key === 'back') {
      this.pin = this.pin.slice(0, -1);
    } else {
      this.pin = (this.pin + key).slice(0, MOST);
    }
  }

  private readonly submit = async (event: Event) => {
    event.preventDefault();
    this.busy = true;
    this.trouble = '';
    try {
      await this.enter(this.who!, this.pin);
    } catch (failure) {
      this.trouble = pinTrouble(failure);
    }
    this.pin = '';
    this.busy = false;
    this.isConnected && this.field.focus();
  };
}

customElements.define('pin-entry', PinEntry);
