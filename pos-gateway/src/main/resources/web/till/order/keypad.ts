import { negated, plain } from '../base/decimal';
import { here } from '../data/here';
import { ask } from '../rights/ask';
import { currentOrder, till, type KeypadMode } from '../state';
import { removeIfAllowed, setDiscount, setPrice, setQuantity, turnSign } from './lines';
import type { Line } from './order';

export type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '.' | 'sign' | 'back';

const MOST_DIGITS = 9;
const DIGITS_BEHIND: Record<KeypadMode, () => number> = {
  quantity: () => 3,
  discount: () => 2,
  price: () => here.decimals,
};

function selected(): Line | undefined {
  return currentOrder().lines.find(({ uuid }) => uuid === till.state.line);
}

/** A key of the keypad: what is typed is the line's quantity, discount or price at once. */
export async function press(key: Key) {
  const line = selected();
  if (!line || !(await mayType(line))) {
    return;
  }
  if (key === 'sign') {
    await sign(line);
  } else if (key === 'back') {
    back(line);
  } else {
    type(line, key);
  }
}

export async function chooseMode(mode: KeypadMode) {
  till.update({ mode, typed: '' });
}

async function mayType(line: Line): Promise<boolean> {
  const { mode, typed } = till.state;
  if (line.returns && mode !== 'quantity') {
    return false;
  }
  return typed !== '' || mode === 'quantity' || (await ask(mode)) !== null;
}

function type(line: Line, key: string) {
  const { typed, mode } = till.state;
  const next = key === '.' && !typed ? '0.' : typed + key;
  const [, whole = '', part = ''] = /^-?(\d*)\.?(\d*)$/.exec(next) ?? [];
  const fits = /^-?\d*\.?\d*$/.test(next) && part.length <= DIGITS_BEHIND[mode]() && whole.length <= MOST_DIGITS;
  if (fits) {
    till.update({ typed: next });
    apply(line, next);
  }
}

function back(line: Line) {
  const { typed, mode } = till.state;
  if (typed.length > 1) {
    till.update({ typed: typed.slice(0, -1) });
    apply(line, typed.slice(0, -1));
  } else if (mode === 'quantity' && (line.quantity === '0' || !typed)) {
    void removeIfAllowed(line.uuid);
  } else {
    till.update({ typed: '' });
    apply(line, '0');
  }
}

/** Goods that come back without the sale they are from. */
async function sign(line: Line) {
  const { typed, mode } = till.state;
  if (mode === 'quantity' && !line.returns && (await ask('refund'))) {
    turnSign(line.uuid);
    till.update({ typed: typed && negated(typed) });
  }
}

function apply({ uuid, quantity }: Line, typed: string) {
  const value = typed === '' || typed === '.' || typed === '-' ? '0' : plain(typed.replace(/\.$/, ''));
  const { mode } = till.state;
  if (mode === 'discount') {
    setDiscount(uuid, value);
  } else if (mode === 'price') {
    setPrice(uuid, value);
  } else {
    setQuantity(uuid, quantity.startsWith('-') && !value.startsWith('-') ? negated(value) : value);
  }
}
