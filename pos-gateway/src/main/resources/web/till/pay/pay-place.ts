import { html } from 'lit';
import './pay.css';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { isNegative, isZero } from '../base/decimal';
import { here } from '../data/here';
import { paymentSteps } from '../extend/pos';
import { moneyText } from '../format';
import { edit, totalsOf } from '../order/current';
import { currentOrder, till } from '../state';
import { t } from '../text';
import './payment-list';
import { addPayment, dueBy } from './payments';
import { cashMethod, payCash, quickAmounts } from './quick';

/** What is due, very large, and the ways to pay it. */
export class PayPlace extends Piece {
  constructor() {
    super();
    this.watch(till);
  }

  protected render() {
    const order = currentOrder();
    const totals = totalsOf(order);
    const due = order.payments.length ? totals.stillDue : totals.due;
    return html`
      <div class="pay-place">
        ${this.headline(due, totals.change, isNegative(totals.due))}
        <div role="status">${isZero(totals.overpaid)
          ? ''
          : html`<p class="note warn">${t('pay.overpaid', { amount: moneyText(totals.overpaid.replace('-', '')) })}</p>`}</div>
        ${this.quick(due)}
        <div class="methods">
          ${here.catalog.methods.map(
            (method) => html`
              <button class="button method" @click=${() => addPayment(method)}>
                ${icon(method.type === 'cash' ? 'cash' : method.type === 'bank' ? 'card' : 'customers')}
                <span class="name" dir="auto">${method.name}</span>
                ${this.rounded(dueBy(method, order), due)}
              </button>
            `,
          )}
        </div>
        <payment-list></payment-list>
        ${paymentSteps(order)}
        ${this.invoice()}
      </div>
    `;
  }

  /** Only where coins make it another amount. */
  private rounded(byMethod: string, due: string) {
    return byMethod === due ? '' : html`<span class="amount quiet">${moneyText(byMethod)}</span>`;
  }

  private headline(due: string, change: string, refund: boolean) {
    const back = !isZero(change);
    const label = back ? t('pay.change') : refund ? t('pay.give-back') : t('pay.due');
    return html`
      <div class="due ${back ? 'good' : ''}" role="status">
        <span class="label">${label}</span>
        <span class="amount">${moneyText(back ? change : due.replace('-', ''))}</span>
      </div>
    `;
  }

  private quick(due: string) {
    const method = cashMethod();
    if (!method || isZero(due) || isNegative(due)) {
      return '';
    }
    const exact = dueBy(method, currentOrder());
    return html`
      <div class="quick" role="group" aria-label=${t('pay.quick')}>
        <button class="button large" @click=${() => void payCash(exact)}>
          <span>${t('pay.exact')}</span><span class="amount">${moneyText(exact)}</span>
        </button>
        ${quickAmounts(exact).map(
          (amount) => html`<button class="button large" @click=${() => void payCash(amount)}>
            <span class="amount">${moneyText(amount)}</span>
          </button>`,
        )}
      </div>
    `;
  }

  private invoice() {
    const { customer, toInvoice } = currentOrder();
    if (!here.catalog.config.module_account) {
      return '';
    }
    const set = (event: Event) => {
      const wanted = (event.target as HTMLInputElement).checked;
      edit((order) => ({ ...order, toInvoice: wanted }));
    };
    return html`<label class="check">
      <input type="checkbox" .checked=${toInvoice} ?disabled=${!customer} @change=${set} />
      <span>${customer ? t('pay.invoice') : t('pay.invoice.needs-customer')}</span>
    </label>`;
  }
}

customElements.define('pay-place', PayPlace);
