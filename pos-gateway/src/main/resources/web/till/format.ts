import { html } from 'lit';
import { here } from './data/here';
import { locale } from './text';

const formats = new Map<string, Intl.NumberFormat>();

function format(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const known = `${locale()} ${key}`;
  if (!formats.has(known)) {
    formats.set(known, new Intl.NumberFormat(locale(), options));
  }
  return formats.get(known)!;
}

/** An amount with its currency, as the person's language writes it. */
export function moneyText(amount: string): string {
  const { currency, currency_decimal_places: digits } = here.catalog.config;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return format(`money ${currency} ${digits}`, { style: 'currency', currency, ...options }).format(Number(amount));
}

export function money(amount: string) {
  return html`<span class="amount">${moneyText(amount)}</span>`;
}

/** An amount without its currency: where a column is all money. */
export function bareMoney(amount: string): string {
  const { currency_decimal_places: digits } = here.catalog.config;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return format(`bare ${digits}`, options).format(Number(amount));
}

export function number(value: string): string {
  return format('number', { maximumFractionDigits: 3 }).format(Number(value));
}

/** What stands between whole and part: a point, a comma. */
export function decimalSign(): string {
  return format('number', { maximumFractionDigits: 3 }).formatToParts(0.5).find(({ type }) => type === 'decimal')!.value;
}

export function time(instant: string | number): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(new Date(instant));
}

export function dateAndTime(instant: string | number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}
