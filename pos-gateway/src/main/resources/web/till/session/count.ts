import { fromMinor, toMinor } from '../base/decimal';

/** So many of one coin or note. */
export interface CoinCount {
  value: string;
  count: number;
}

/** What somebody counted: as a sum, or coin by coin; `total` is null until they have. */
export interface Count {
  total: string | null;
  coins: CoinCount[] | null;
}

export const NOT_COUNTED: Count = { total: null, coins: null };

export function sumOf(coins: CoinCount[], decimals: number): string {
  return fromMinor(coins.reduce((sum, { value, count }) => sum + toMinor(value, decimals) * count, 0), decimals);
}

/** What is there, less what should be: `"-0.50"` is missing. */
export function difference(counted: string, expected: string, decimals: number): string {
  return fromMinor(toMinor(counted, decimals) - toMinor(expected, decimals), decimals);
}

/** Whether it is farther from zero than may be; without a limit everything may be. */
export function isOver(amount: string, limit: number | false | null | undefined): boolean {
  return typeof limit === 'number' && Math.abs(Number(amount)) > limit;
}
