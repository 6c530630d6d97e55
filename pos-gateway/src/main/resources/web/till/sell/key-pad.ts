import { html } from 'lit';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { decimalSign, number } from '../format';
import { chooseMode, press, type Key } from '../order/keypad';
import { pressAmount } from '../pay/amounts';
import { till, type KeypadMode } from '../state';
import { t, type MessageKey } from '../text';

const ROWS: (Key | KeypadMode)[][] = [
  ['1', '2', '3', 'quantity'],
  ['4', '5', '6', 'discount'],
  ['7', '8', '9', 'price'],
  ['sign', '0', '.', 'back'],
];
const MODES: ReadonlySet<string> = new Set<KeypadMode>(['quantity', 'discount', 'price']);

/** Figures for what is chosen: a line's quantity, discount or price, or what is handed over. */
export class KeyPad extends Piece {
  constructor() {
    super();
    this.watch(till);
  }

  protected render() {
    return html`<div class="key-pad" role="group" aria-label=${t('keypad.label')}>
      ${ROWS.flat().map((key) => (MODES.has(key) ? this.mode(key as KeypadMode) : this.key(key as Key)))}
    </div>`;
  }

  private key(key: Key) {
    const { place } = till.state;
    const face = key === 'sign' ? '±' : key === 'back' ? icon('back') : key === '.' ? decimalSign() : number(key);
    const label = key === 'sign' ? t('keypad.sign') : key === 'back' ? t('keypad.back') : face;
    return html`<button class="key ${key}" aria-label=${label} ?disabled=${place === 'pay' && key === 'sign'}
      @click=${() => void typeKey(key)}>${face}</button>`;
  }

  private mode(mode: KeypadMode) {
    const { mode: chosen, place } = till.state;
    return html`<button class="key mode" aria-pressed=${chosen === mode && place !== 'pay'} ?disabled=${place === 'pay'}
      @click=${() => void chooseMode(mode)}>${t(`keypad.${mode}` as MessageKey)}</button>`;
  }
}

/** A figure goes to the payment while paying, else to the line. */
export function typeKey(key: Key): Promise<void> | void {
  return till.state.place === 'pay' ? pressAmount(key) : press(key);
}

customElements.define('key-pad', KeyPad);
