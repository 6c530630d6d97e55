import { plainFigures } from '../base/figures';

/**
 * An amount as somebody types it, with a point or a comma: `"12,5"` is `"12.50"`.
 *
 * @returns null: it is no amount of this currency
 */
export function typedAmount(typed: string, decimals: number): string | null {
  const text = plainFigures(typed.replace(/[\s\u00a0\u202f]/g, ''));
  const [, whole, part = ''] = /^(\d{1,10})(?:\.(\d*))?$/.exec(text) ?? [];
  if (whole === undefined || part.length > decimals) {
    return null;
  }
  return decimals ? `${Number(whole)}.${part.padEnd(decimals, '0')}` : String(Number(whole));
}
