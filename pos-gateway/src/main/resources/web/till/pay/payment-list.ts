import { html } from 'lit';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { isZero } from '../base/decimal';
import { here } from '../data/here';
import { moneyText } from '../format';
import { totalsOf } from '../order/current';
import { isHeld, type Payment } from '../order/order';
import { currentOrder, till } from '../state';
import { t, type MessageKey } from '../text';
import { chosenPayment } from './amounts';
import { changePayment, removePayment } from './payments';
import { abort, beginTerminalPayment, reverse } from './terminal';

/** What was handed over so far; the keypad changes the chosen one. */
export class PaymentList extends Piece {
  constructor() {
    super();
    this.watch(till);
  }

  protected render() {
    const { payments } = currentOrder();
    return html`<ul class="payments">
      ${payments.map((payment) => this.payment(payment))}
    </ul>`;
  }

  private payment(payment: Payment) {
    const chosen = chosenPayment()?.uuid === payment.uuid;
    return html`
      <li class="payment" ?data-chosen=${chosen}>
        <button class="button bare large what" aria-current=${chosen}
          @click=${() => till.update({ line: payment.uuid, typed: '' })}>
          <span class="name" dir="auto">${payment.name}</span>
          <span class="amount">${moneyText(payment.amount || '0')}</span>
        </button>
        ${isHeld(payment)
          ? ''
          : html`<button class="button bare square" aria-label=${t('pay.remove', { name: payment.name })}
              @click=${() => removePayment(payment.uuid)}>${icon('close')}</button>`}
        ${payment.terminal ? this.terminal(payment) : ''}
        ${this.tip(payment)}
      </li>
    `;
  }

  private terminal({ uuid, terminal }: Payment) {
    const { state, reason, reversing } = terminal!;
    const open = ['stored', 'asked', 'unknown'].includes(state);
    const kind = state === 'approved' && !reversing ? 'good' : open || reversing ? 'live' : 'bad';
    return html`
      <div class="terminal" role="status">
        <span class="badge ${kind}">${icon(state === 'approved' ? 'check' : open ? 'wait' : 'stop')}
          ${t(`terminal.${state}` as MessageKey)}</span>
        ${reason ? html`<span class="small">${reason}</span>` : ''}
        ${open ? html`<button class="button" @click=${() => void abort(uuid)}>${t('terminal.abort')}</button>` : ''}
        ${state === 'approved'
          ? html`<button class="button" ?disabled=${Boolean(reversing && !reason)} @click=${() => void reverse(uuid)}>${t('terminal.reverse')}</button>`
          : ''}
        ${['declined', 'aborted', 'failed'].includes(state)
          ? html`<button class="button" @click=${() => this.again(uuid)}>${t('terminal.again')}</button>`
          : ''}
      </div>
    `;
  }

  /** Another try is another payment: the first one's answer stands. */
  private again(uuid: string) {
    const payment = currentOrder().payments.find((other) => other.uuid === uuid)!;
    const fresh = crypto.randomUUID();
    changePayment(uuid, { uuid: fresh, amount: payment.amount, terminal: { state: 'stored', reason: null, details: null } });
    void beginTerminalPayment(fresh);
  }

  private tip(payment: Payment) {
    const { change } = totalsOf(currentOrder());
    const wanted = here.catalog.config.custom && here.catalog.config.custom.till?.tips;
    if (!wanted || payment.kind !== 'cash') {
      return '';
    }
    if (!isZero(payment.tip)) {
      return html`<button class="chip" aria-pressed="true" @click=${() => changePayment(payment.uuid, { tip: '0' })}>
        ${t('pay.tip', { amount: moneyText(payment.tip) })}</button>`;
    }
    return isZero(change)
      ? ''
      : html`<button class="chip" aria-pressed="false" @click=${() => changePayment(payment.uuid, { tip: change })}>
          ${t('pay.keep-change', { amount: moneyText(change) })}</button>`;
  }
}

customElements.define('payment-list', PaymentList);
