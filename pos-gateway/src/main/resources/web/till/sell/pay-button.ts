import { html } from 'lit';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { isNegative, isZero } from '../base/decimal';
import { moneyText } from '../format';
import { CannotCount } from '../order/counting';
import { totalsOf } from '../order/current';
import type { Order, Totals } from '../order/order';
import { cashMethod, payCashExact } from '../pay/quick';
import { finish, isSettled } from '../pay/finish';
import { currentOrder, till } from '../state';
import { t } from '../text';

/** The largest thing on the screen: to the payment, and out of it once nothing is due. */
export class PayButton extends Piece {
  constructor() {
    super();
    this.watch(till);
  }

  protected render() {
    const order = currentOrder();
    const totals = counted(order);
    return till.state.place === 'pay' ? this.finishing(order, totals) : this.paying(order, totals);
  }

  private paying(order: Order, totals: Totals | null) {
    const ready = totals !== null && order.lines.length > 0;
    const due = totals?.due ?? '0';
    return html`
      <div class="pay-row">
        ${cashMethod()
          ? html`<button class="button exact" ?disabled=${!ready || isZero(due)} @click=${() => void payCashExact()}>
              <span class="small">${t('pay.exact')}</span>
              <span class="amount">${ready ? moneyText(totals.cashToSettle) : ''}</span>
            </button>`
          : ''}
        <button class="button main pay" ?disabled=${!ready} @click=${() => till.update({ place: 'pay', typed: '' })}>
          <span>${isNegative(due) ? t('pay.refund') : t('pay.pay')}</span>
          <span class="amount">${ready ? moneyText(due) : ''}</span>
        </button>
      </div>
    `;
  }

  private finishing(order: Order, totals: Totals | null) {
    return html`
      <div class="pay-row">
        <button class="button exact" @click=${() => till.update({ place: 'products', typed: '' })}>
          ${icon('previous')}<span>${t('action.back')}</span>
        </button>
        <button class="button main pay" ?disabled=${!totals || !isSettled(order)} @click=${() => void finish()}>
          <span>${t('pay.finish')}</span>
        </button>
      </div>
    `;
  }
}

function counted(order: Order): Totals | null {
  try {
    return totalsOf(order);
  } catch (failure) {
    if (failure instanceof CannotCount) {
      return null;
    }
    throw failure;
  }
}

customElements.define('pay-button', PayButton);
