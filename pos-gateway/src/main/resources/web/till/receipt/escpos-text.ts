import { plainDigits } from '../base/figures';

/** Code page 858: Western Europe with the euro sign; every receipt printer has it. */
export const LATIN = 19;

const SPACE = 0x20;
const LINE_FEED = 0x0a;
const DELETE = 0x7f;

const HIGH =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´­±‗¾¶§÷¸°¨·¹³²■\u00a0';

const codes = new Map([...HIGH].map((letter, i) => [letter, 0x80 + i]));

/** Signs that have a plain one which says the same. */
const PLAIN: Record<string, string> = {
  '\u2019': "'", '\u2018': "'", '\u201c': '"', '\u201d': '"', '\u2013': '-', '\u2014': '-', '\u2212': '-',
  '\u200e': '', '\u200f': '', '\u061c': '', '\u066b': '.', '\u066c': ',', '\u2026': '...', '\u202f': ' ', '\u2009': ' ', '\u00a0': ' ', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', œ: 'oe', Œ: 'OE',
};

/** A text in the printer's code page; a letter that it has not loses its accent, or is a question mark. */
export function encode(text: string): number[] {
  return [...plainDigits(text.normalize('NFC'))].flatMap(codeOf);
}

function codeOf(letter: string): number[] {
  const code = letter.codePointAt(0)!;
  if (code < 0x80) {
    return [isCommand(code) ? SPACE : code];
  }
  const plain = PLAIN[letter];
  if (plain !== undefined) {
    return [...plain].map((sign) => sign.codePointAt(0)!);
  }
  return [codes.get(letter) ?? withoutAccent(letter)];
}

/** A name must not cut the paper or open the drawer. */
function isCommand(code: number): boolean {
  return (code < SPACE && code !== LINE_FEED) || code === DELETE;
}

function withoutAccent(letter: string): number {
  const bare = letter.normalize('NFD').codePointAt(0)!;
  return bare < 0x80 ? bare : 0x3f;
}
