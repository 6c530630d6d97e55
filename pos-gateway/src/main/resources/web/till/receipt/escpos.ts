import type { Receipt, Row } from './receipt';
import { encode, LATIN } from './escpos-text';

/** Characters in a line of a printer for 80 mm paper. */
const COLUMNS = 42;
/** What stands at a line's end leaves so much to what stands before it. */
const WIDEST = COLUMNS - 12;
const ESC = 0x1b;
const GS = 0x1d;

const INIT = [ESC, 0x40, ESC, 0x74, LATIN];
const CENTRE = [ESC, 0x61, 1];
const LEFT = [ESC, 0x61, 0];
const BOLD = [ESC, 0x45, 1];
const PLAIN = [ESC, 0x45, 0];
const TALL = [GS, 0x21, 0x01];
const NORMAL = [GS, 0x21, 0x00];
/** Feeds the paper to the knife and cuts it, all but a point. */
const CUT = [GS, 0x56, 66, 3];
/** A pulse on the connector of the drawer: 50 ms on, 250 ms off. */
const KICK = [ESC, 0x70, 0, 25, 125];

/** What a receipt printer is sent for a receipt. */
export function escpos(receipt: Receipt): Uint8Array {
  const { mark, company, address, header, facts, lines, sums, total, payments, change, taxes, note, footer } = receipt;
  return bytes([
    INIT,
    CENTRE,
    [...BOLD, ...TALL],
    wrapped(company),
    [...NORMAL, ...PLAIN],
    ...[...address, ...header].map(wrapped),
    ...(mark ? [BOLD, wrapped(mark), PLAIN] : []),
    LEFT,
    RULE,
    ...facts.map(row),
    RULE,
    ...lines.flatMap(({ name, total: amount, details }) => [
      row({ label: name, value: amount }),
      ...details.map((detail) => indented(detail)),
    ]),
    RULE,
    ...sums.map(row),
    [...BOLD, ...TALL],
    row(total),
    [...NORMAL, ...PLAIN],
    ...[...payments, ...(change ? [change] : [])].map(row),
    ...(taxes.length ? [RULE] : []),
    ...taxes.map(({ name, base, amount }) => row({ label: `${name}  ${base}`, value: amount })),
    ...(note || footer.length ? [RULE, CENTRE, ...[note, ...footer].filter(Boolean).map(wrapped), LEFT] : []),
    CUT,
  ]);
}

/** Opens the drawer. */
export function drawerKick(): Uint8Array {
  return new Uint8Array([ESC, 0x40, ...KICK]);
}

const RULE = '-'.repeat(COLUMNS) + '\n';

/** A text and what stands at the line's end; a long one of the two takes the lines it needs. */
export function row({ label, value }: Row): string {
  if (value.length > WIDEST) {
    return wrapped(label) + fold(value, COLUMNS).map((line) => line.padStart(COLUMNS) + '\n').join('');
  }
  const [first = '', ...rest] = fold(label, COLUMNS - value.length - 1);
  const lines = [first.padEnd(COLUMNS - value.length) + value, ...rest];
  return lines.map((line) => line + '\n').join('');
}

function indented(text: string): string {
  return fold(text, COLUMNS - 2).map((line) => `  ${line}\n`).join('');
}

function wrapped(text: string): string {
  return fold(text, COLUMNS).map((line) => line + '\n').join('');
}

/** Lines of at most so many characters, broken at spaces where there are some. */
function fold(text: string, most: number): string[] {
  const width = Math.max(8, most);
  const lines: string[] = [];
  let rest = text.trim();
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width);
    const end = space > 0 ? space : width;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trim();
  }
  return [...lines, rest];
}

function bytes(parts: (string | number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? encode(part) : part)));
}
