import { html } from 'lit';
import { locale, t } from './text';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS: [number, number, Intl.RelativeTimeFormatUnit][] = [
  [HOUR, MINUTE, 'minute'],
  [DAY, HOUR, 'hour'],
  [30 * DAY, DAY, 'day'],
  [365 * DAY, 30 * DAY, 'month'],
  [Infinity, 365 * DAY, 'year'],
];

/** `3 minutes ago`, and the exact time for who hovers or has it read out. */
export function timeAgo(instant: string | null | undefined) {
  if (!instant) {
    return '';
  }
  const exact = exactTime(instant);
  return html`<time datetime=${instant} title=${exact}>${relative(instant)}</time>`;
}

export function exactTime(instant: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(instant));
}

function relative(instant: string): string {
  const seconds = (Date.parse(instant) - Date.now()) / 1000;
  const distance = Math.abs(seconds);
  if (distance < MINUTE) {
    return t('time.now');
  }
  const [, size, unit] = STEPS.find(([below]) => distance < below)!;
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}

/** An amount as the server says it, `"12.30"`, with its currency; the scale is the server's. */
export function amount(value: string | null | undefined, currency: string) {
  if (value === null || value === undefined) {
    return '';
  }
  const scale = value.includes('.') ? value.length - value.indexOf('.') - 1 : 0;
  const format = new Intl.NumberFormat(locale(), {
    style: 'currency',
    currency,
    minimumFractionDigits: scale,
    maximumFractionDigits: scale,
  });
  return html`<span class="amount">${format.format(Number(value))}</span>`;
}
