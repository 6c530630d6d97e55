/** What a GS1 code says of a product (GS1 General Specifications, application identifiers). */
export interface Gs1 {
  /** 14 digits. */
  gtin: string;
  /** kg */
  weight: string | null;
  /** In the currency of the store. */
  price: string | null;
  lot: string | null;
  serial: string | null;
}

const FNC1 = '\u001d';
const SYMBOLOGY = /^\](C1|e0|d2|Q3|J1)/;
/** Identifiers whose data has a fixed length; all others end with FNC1. */
const FIXED: Record<string, number> = { '00': 18, '01': 14, '02': 14, '11': 6, '12': 6, '13': 6, '15': 6, '16': 6, '17': 6, '20': 2 };

/** @returns null where it is no GS1 code of a product */
export function readGs1(code: string): Gs1 | null {
  const text = code.replace(SYMBOLOGY, '').replace(/\((\d{2,4})\)/g, `${FNC1}$1`).replace(/^\u001d/, '');
  const marked = SYMBOLOGY.test(code) || code.includes(FNC1) || code.startsWith('(01)');
  if (!marked && !/^01\d{14}(?:[13]|2[01])/.test(text)) {
    return null;
  }
  const fields = elements(text);
  const gtin = fields.get('01') ?? fields.get('02');
  return gtin && /^\d{14}$/.test(gtin)
    ? {
        gtin,
        weight: decimal(fields, '310'),
        price: decimal(fields, '392') ?? decimal(fields, '390'),
        lot: fields.get('10') ?? null,
        serial: fields.get('21') ?? null,
      }
    : null;
}

function elements(text: string): Map<string, string> {
  const found = new Map<string, string>();
  let rest = text;
  while (rest) {
    rest = rest.replace(/^\u001d/, '');
    const identifier = identifierOf(rest);
    if (!identifier) {
      break;
    }
    const length = lengthOf(identifier) ?? lengthTo(rest, identifier.length);
    found.set(identifier, rest.slice(identifier.length, identifier.length + length).replace(FNC1, ''));
    rest = rest.slice(identifier.length + length);
  }
  return found;
}

function identifierOf(text: string): string | null {
  const size = /^3[1-9]/.test(text) ? 4 : /^(2[3-5]|4|7|8)/.test(text) ? 3 : 2;
  return text.length > size && /^\d+$/.test(text.slice(0, size)) ? text.slice(0, size) : null;
}

function lengthOf(identifier: string): number | undefined {
  return /^3[1-6]/.test(identifier) ? 6 : FIXED[identifier];
}

function lengthTo(text: string, from: number): number {
  const end = text.indexOf(FNC1, from);
  return (end < 0 ? text.length : end) - from;
}

/** `3103` is a weight with three digits behind the point, `3922` a price with two. */
function decimal(fields: Map<string, string>, kind: string): string | null {
  for (const [identifier, digits] of fields) {
    if (identifier.startsWith(kind) && /^\d+$/.test(digits)) {
      return String(Number(digits) / 10 ** Number(identifier.at(-1)));
    }
  }
  return null;
}
