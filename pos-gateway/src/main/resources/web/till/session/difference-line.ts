import { html } from 'lit';
import { isNegative, isZero } from '../base/decimal';
import { moneyText } from '../format';
import { t } from '../text';

/** What a count says against what was expected: calmly, and only once somebody has counted. */
export function differenceLine(amount: string | null, over: boolean) {
  if (amount === null) {
    return '';
  }
  if (isZero(amount)) {
    return html`<p class="difference good" role="status">${t('count.agrees')}</p>`;
  }
  const text = isNegative(amount) ? 'count.missing' : 'count.too-much';
  return html`<p class="difference ${over ? 'over' : ''}" role="status">
    ${t(text, { amount: moneyText(amount.replace('-', '')) })}
  </p>`;
}
