import { html } from 'lit';
import { icon } from '../../ui/icons';
import { moneyText } from '../format';
import { plural, t, type MessageKey } from '../text';
import type { ClosingControl } from './closing';

/** How many orders, and what they came to where that may be told. */
export function sold({ orders: { count, total } }: ClosingControl): string {
  const text = plural('closing.orders', count);
  return total === null ? text : `${text} · ${moneyText(total)}`;
}

/** What moved in the drawer beside sales. */
export function drawer({ openingCash, cashIn, cashOut }: ClosingControl) {
  const figures: [MessageKey, string | null][] = [
    ['closing.opening', openingCash],
    ['closing.cash-in', cashIn],
    ['closing.cash-out', cashOut],
  ];
  return html`<dl class="figures">
    ${figures.map(([key, amount]) => amount !== null && html`<div><dt>${t(key)}</dt><dd class="amount">${moneyText(amount)}</dd></div>`)}
  </dl>`;
}

/** The server closes it by itself: where it is, and what it waits for. */
export function progress(step: string, waitsFor: string | null) {
  const known = ['SEALING', 'CHECKING', 'POSTING'].includes(step);
  return html`<div class="note" role="status">
    ${icon('wait')}
    <div>
      <p>${t('closing.progress')} ${known ? t(`closing.step.${step}` as MessageKey) : ''}</p>
      ${waitsFor ? html`<p class="small">${t('closing.waits-for', { reason: waitsFor })}</p>` : ''}
    </div>
  </div>`;
}
