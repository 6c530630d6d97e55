/** Small letters without accents: what is typed finds what is written. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ıøłßæœđ]/g, (letter) => SIMPLE[letter]);
}

const SIMPLE: Record<string, string> = { ı: 'i', ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd' };

/** The words of a search, each of which must be found. */
export function words(text: string): string[] {
  return fold(text).split(/\s+/).filter(Boolean);
}
