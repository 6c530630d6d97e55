import { html } from 'lit';
import { Piece } from '../../ui/piece';
import { moneyText } from '../format';
import { CannotCount } from '../order/counting';
import { totalsOf } from '../order/current';
import { currentOrder, till } from '../state';
import { t } from '../text';

/** What it comes to. */
export class OrderTotals extends Piece {
  constructor() {
    super();
    this.watch(till);
  }

  protected render() {
    const order = currentOrder();
    try {
      const { untaxed, tax, total } = totalsOf(order);
      return html`
        <dl class="totals">
          <div class="small quiet"><dt>${t('totals.untaxed')}</dt><dd class="amount">${moneyText(untaxed)}</dd></div>
          <div class="small quiet"><dt>${t('totals.taxes')}</dt><dd class="amount">${moneyText(tax)}</dd></div>
          <div class="sum"><dt>${t('totals.total')}</dt><dd class="amount">${moneyText(total)}</dd></div>
        </dl>
      `;
    } catch (failure) {
      if (failure instanceof CannotCount) {
        return html`<p class="note bad" role="alert">${t('totals.uncounted', { reason: failure.message })}</p>`;
      }
      throw failure;
    }
  }
}

customElements.define('order-totals', OrderTotals);
