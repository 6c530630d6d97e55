import { here } from '../data/here';
import type { TillRecord } from '../data/records';

/** What a code says, once it is read by the register's nomenclature. */
export interface Reading {
  type: 'product' | 'weight' | 'price' | 'discount' | 'client' | 'cashier';
  /** What the product, customer or cashier is found by: the code, its value taken out. */
  code: string;
  /** Weight, price or percent; null where the code has none. */
  value: string | null;
}

/** Reads a code by the first rule that fits it (Odoo's barcode nomenclature: `21.....{NNDDD}`). */
export function read(code: string): Reading {
  const rules = here.catalog.records('barcode.rule');
  for (const rule of [...rules].sort((a, b) => Number(a.sequence) - Number(b.sequence))) {
    const reading = fits(code, rule);
    if (reading) {
      return reading;
    }
  }
  return { type: 'product', code, value: null };
}

function fits(code: string, rule: TillRecord): Reading | null {
  const encoding = String(rule.encoding);
  if (!isOf(encoding, code)) {
    return null;
  }
  const pattern = String(rule.pattern);
  const [, before = '', places = ''] = /^([^{]*)(?:\{([ND]*)\})?/.exec(pattern) ?? [];
  if (!new RegExp(`^(?:${before})`).test(code) && !places) {
    return null;
  }
  if (!places) {
    return { type: rule.type as Reading['type'], code, value: null };
  }
  const digits = code.slice(before.length, before.length + places.length);
  if (!new RegExp(`^${before}$`).test(code.slice(0, before.length)) || !/^\d+$/.test(digits) || digits.length < places.length) {
    return null;
  }
  return { type: rule.type as Reading['type'], code: base(code, before.length, places.length, encoding), value: value(digits, places) };
}

function isOf(encoding: string, code: string): boolean {
  switch (encoding) {
    case 'ean13':
      return isEan(code, 13);
    case 'ean8':
      return isEan(code, 8);
    case 'upca':
      return isEan(code, 12);
    default:
      return true;
  }
}

export function isEan(code: string, length: number): boolean {
  return code.length === length && /^\d+$/.test(code) && checkDigit(code.slice(0, -1)) === code.at(-1);
}

/** GS1's check digit: weights 3 and 1 from the right. */
export function checkDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, i) => total + Number(digit) * (i % 2 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}

/** The code with nothing for its value, as the product has it. */
function base(code: string, from: number, length: number, encoding: string): string {
  const bare = code.slice(0, from) + '0'.repeat(length) + code.slice(from + length);
  return encoding === 'any' ? bare.slice(0, from) : bare.slice(0, -1) + checkDigit(bare.slice(0, -1));
}

function value(digits: string, places: string): string {
  const whole = digits.slice(0, places.lastIndexOf('N') + 1);
  const part = digits.slice(places.lastIndexOf('N') + 1);
  return String(Number(part ? `${whole || '0'}.${part}` : whole));
}
