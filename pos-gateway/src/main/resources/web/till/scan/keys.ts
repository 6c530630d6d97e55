import { plainFigures } from '../base/figures';
import { here } from '../data/here';
import { chooseMode, type Key } from '../order/keypad';
import { startOrder } from '../order/current';
import { isEmpty } from '../order/order';
import { selectLine, step } from '../order/lines';
import { finish } from '../pay/finish';
import { payCashExact } from '../pay/quick';
import { typeKey } from '../sell/key-pad';
import { currentOrder, till } from '../state';
import type { MessageKey } from '../text';

/** What the keys do while nobody types into a field; shown in the help. */
export const KEYS: { key: string; text: MessageKey }[] = [
  { key: '0 – 9  .', text: 'keys.figures' },
  { key: '⌫', text: 'keys.back' },
  { key: '+  −', text: 'keys.step' },
  { key: '↑  ↓', text: 'keys.lines' },
  { key: 'q  %  p', text: 'keys.modes' },
  { key: '/', text: 'keys.search' },
  { key: 'c', text: 'keys.customer' },
  { key: 'o', text: 'keys.orders' },
  { key: 'n', text: 'keys.new' },
  { key: 'Enter', text: 'keys.pay' },
  { key: 'x', text: 'keys.exact' },
  { key: 'Esc', text: 'keys.products' },
];

const FIGURES: Record<string, Key> = { '.': '.', Backspace: 'back', Delete: 'back', '±': 'sign' };

const ACTIONS: Record<string, () => unknown> = {
  '+': () => till.state.line && step(till.state.line, 1),
  '-': () => till.state.line && step(till.state.line, -1),
  ArrowUp: () => move(-1),
  ArrowDown: () => move(1),
  q: () => chooseMode('quantity'),
  '%': () => chooseMode('discount'),
  p: () => chooseMode('price'),
  '/': () => document.querySelector<HTMLInputElement>('#search')?.focus(),
  c: () => till.update({ place: 'customers' }),
  o: () => till.update({ place: 'orders' }),
  n: () => !isEmpty(currentOrder()) && startOrder(),
  x: () => till.state.place === 'products' && currentOrder().lines.length && payCashExact(),
  Enter: () => forward(),
  Escape: () => till.update({ place: 'products', query: '', typed: '', notice: null }),
};

export function pressed(event: KeyboardEvent) {
  const key = plainFigures(event.key);
  const figure = /^\d$/.test(key) ? (key as Key) : FIGURES[key];
  const onButton = event.key === 'Enter' && (event.target as Element | null)?.closest?.('button, a, summary');
  if (onButton || !here.catalog.config) {
    return;
  }
  if (figure) {
    void typeKey(figure);
  } else if (event.key in ACTIONS) {
    event.preventDefault();
    void ACTIONS[event.key]();
  }
}

function move(by: 1 | -1) {
  const { lines } = currentOrder();
  const at = lines.findIndex(({ uuid }) => uuid === till.state.line);
  const next = lines[Math.min(lines.length - 1, Math.max(0, at + by))];
  if (next) {
    selectLine(next.uuid);
  }
}

/** From the order to the payment, from there to the receipt, from there to the next order. */
function forward() {
  const { place } = till.state;
  if (place === 'pay') {
    void finish();
  } else if (place === 'receipt') {
    till.update({ place: 'products' });
  } else if (currentOrder().lines.length) {
    till.update({ place: 'pay', typed: '' });
  }
}
