/**
 * Decimal amounts as texts, `"12.30"`: what is typed, shown and sent. All that is counted of an order the money engine
 * counts; here is only what a keypad and a drawer need.
 */
export function toMinor(amount: string, decimals: number): number {
  const [, sign, whole, part = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(amount.trim()) ?? [];
  if (whole === undefined) {
    return 0;
  }
  const digits = `${whole || '0'}${part.padEnd(decimals, '0').slice(0, decimals)}`;
  const up = Number(part.charAt(decimals) || '0') >= 5 ? 1 : 0;
  return (Number(digits) + up) * (sign ? -1 : 1);
}

export function fromMinor(minor: number, decimals: number): string {
  const digits = String(Math.abs(Math.round(minor))).padStart(decimals + 1, '0');
  const sign = minor < 0 ? '-' : '';
  return decimals ? `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : sign + digits;
}

export function add(a: string, b: string, decimals: number): string {
  return fromMinor(toMinor(a, decimals) + toMinor(b, decimals), decimals);
}

export function isZero(amount: string): boolean {
  return !/[1-9]/.test(amount);
}

export function isNegative(amount: string): boolean {
  return amount.startsWith('-') && !isZero(amount);
}

export function negated(amount: string): string {
  if (isZero(amount)) {
    return amount.replace('-', '');
  }
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}

const QUANTITY_DIGITS = 3;

/** Without zeros that say nothing: `"2"`, `"0.125"`. */
export function plain(amount: string): string {
  return amount.includes('.') ? amount.replace(/\.?0+$/, '') || '0' : amount;
}

/** Sums quantities, at most three digits behind the point. */
export function addQuantity(a: string, b: string): string {
  return plain(add(a, b, QUANTITY_DIGITS));
}
