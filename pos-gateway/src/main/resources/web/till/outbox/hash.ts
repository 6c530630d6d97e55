/** The hash of an order, as till and server compute it (docs/order-hash.md, formula version 1). */
export interface Sent {
  uuid: string;
  pos_reference: string;
  session_id: number;
  date_order: string;
  amount_total: number;
  amount_tax: number;
  amount_return: number;
  lines: [number, number, SentLine][];
  payment_ids: [number, number, { payment_method_id: number; amount: number }][];
}

interface SentLine {
  product_id: number;
  qty: number;
  price_unit: number;
  discount: number;
  price_subtotal: number;
  price_subtotal_incl: number;
  tax_ids: [number, boolean, number[]][];
  refunded_orderline_id?: number;
  refunded_order_uuid?: string;
  refunded_orderline_uuid?: string | null;
}

export async function hashOf(sent: Sent, currency: string, decimals: number): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(canonical(sent, currency, decimals)));
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Members in alphabetical order: the text is what is hashed. */
function canonical(sent: Sent, currency: string, decimals: number) {
  const money = (amount: number) => round(round(amount, FINEST), decimals);
  return {
    change: money(Math.abs(sent.amount_return)),
    createdAt: `${sent.date_order.replace(' ', 'T')}Z`,
    currency,
    lines: sent.lines.map(([, , line]) => ({
      discount: exact(line.discount),
      price: exact(line.price_unit),
      product: line.product_id,
      quantity: exact(line.qty),
      refunds: refunds(line),
      taxes: [...new Set(line.tax_ids.flatMap(([, , ids]) => ids))].sort((a, b) => a - b),
      total: money(line.price_subtotal_incl),
      untaxed: money(line.price_subtotal),
    })),
    number: sent.pos_reference,
    payments: sent.payment_ids.map(([, , { amount, payment_method_id }]) => ({
      amount: money(amount),
      method: payment_method_id,
    })),
    session: sent.session_id,
    tax: money(sent.amount_tax),
    total: money(sent.amount_total),
    uuid: sent.uuid,
    version: 1,
  };
}

function refunds(line: SentLine): number | string | null {
  if (line.refunded_orderline_id) {
    return line.refunded_orderline_id;
  }
  return line.refunded_order_uuid ? `${line.refunded_order_uuid}/${line.refunded_orderline_uuid}` : null;
}

const FINEST = 12;

function exact(value: number): string {
  const text = round(value, FINEST).replace(/\.?0+$/, '');
  return text === '' || text === '-' ? '0' : text;
}

/** Half away from zero, on the digits as they stand in the JSON, to exactly so many decimals. */
function round(value: number | string, decimals: number): string {
  const [sign, whole, part] = digits(value);
  const up = (part[decimals] || '0') >= '5' ? 1n : 0n;
  const kept = BigInt(whole + part.padEnd(decimals, '0').slice(0, decimals)) + up;
  const text = kept.toString().padStart(decimals + 1, '0');
  const rounded = decimals ? `${text.slice(0, -decimals)}.${text.slice(-decimals)}` : text;
  return (/[1-9]/.test(rounded) ? sign : '') + rounded;
}

/** Sign, digits before and digits behind the point, without an exponent. */
function digits(value: number | string): [string, string, string] {
  const [mantissa, exponent = '0'] = String(value).toLowerCase().split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  let [whole, part = ''] = mantissa.replace(/^[+-]/, '').split('.');
  for (let shift = Number(exponent); shift > 0; shift--) {
    whole += part[0] || '0';
    part = part.slice(1);
  }
  for (let shift = Number(exponent); shift < 0; shift++) {
    part = (whole.slice(-1) || '0') + part;
    whole = whole.slice(0, -1);
  }
  return [sign, whole || '0', part];
}
