import { html, nothing } from 'lit';
import { icon } from '../../ui/icons';
import { isNegative } from '../base/decimal';
import { dateAndTime, moneyText, time } from '../format';
import type { Order } from '../order/order';
import { t } from '../text';
import type { OrderRow } from './order-rows';

/** An order in the list: which, when, whose, how much, and what is special about it. */
export function orderRow({ order, total }: OrderRow, open: () => void) {
  const at = order.paidAt ?? order.createdAt;
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  return html`
    <li>
      <button class="row order-row" @click=${open}>
        <span class="code name">${order.number ?? contents(order)}</span>
        <span class="small quiet when">${isToday ? time(at) : dateAndTime(at)}</span>
        <span class="who" dir="auto">${order.customer?.name ?? ''}</span>
        <span class="state">${stateBadge(order)}${isNegative(total) ? badge('', t('orders.refund')) : nothing}</span>
        <span class="amount">${moneyText(total)}</span>
      </button>
    </li>
  `;
}

/** A parked order has no number: what is in it tells it from the others. */
function contents({ lines }: Order): string {
  return lines.map(({ name }) => name).join(', ') || t('orders.unnumbered');
}

export function stateBadge({ state, answer }: Order) {
  if (state === 'refused') {
    return html`<span class="badge bad">${icon('warning')}${t('orders.refused')}</span>`;
  }
  if (state === 'paid') {
    return html`<span class="badge warn">${icon('wait')}${t('orders.waits')}</span>`;
  }
  if (state === 'open') {
    return badge('', t('orders.parked'));
  }
  return answer && ['quarantined', 'conflict'].includes(answer.status) ? badge('warn', t('orders.to-review')) : nothing;
}

function badge(kind: string, text: string) {
  return html`<span class="badge ${kind}">${text}</span>`;
}
