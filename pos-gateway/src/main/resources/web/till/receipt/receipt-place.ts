import { html, nothing } from 'lit';
import './receipt.css';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { add, isNegative, isZero, negated } from '../base/decimal';
import { here } from '../data/here';
import { moneyText } from '../format';
import { totalsOf } from '../order/current';
import { findKept } from '../order/keep';
import type { Order } from '../order/order';
import { sentence } from '../shell/sentence';
import { notify, till, type Net } from '../state';
import { t } from '../text';
import { canConnectPrinter, connectPrinter, savedPrinter } from './device-printer';
import { printOnDevice, printReceipt } from './printing';
import { receiptOf } from './receipt';
import './receipt-paper';

/** After paying: what the customer gets back, the receipt, and on to the next order. */
export class ReceiptPlace extends Piece {
  static properties = { hasPrinter: { state: true } };
  declare hasPrinter: boolean;
  private net: Net | null = null;
  private focused: string | null = null;

  constructor() {
    super();
    this.hasPrinter = false;
    this.watch(till);
  }

  protected firstUpdated() {
    void this.lookForPrinter();
  }

  /** The key that was pressed to finish begins the next order, without a look at the screen. */
  protected updated() {
    const { receipt, net } = till.state;
    if (receipt && this.focused !== receipt.uuid) {
      this.focused = receipt.uuid;
      this.find<HTMLButtonElement>('.next')?.focus();
    }
    if (net !== this.net) {
      this.net = net;
      void this.lookAgain();
    }
  }

  protected render() {
    const { receipt } = till.state;
    if (!receipt) {
      return nothing;
    }
    return html`
      <div class="receipt-place">
        <div class="outcome">
          <h1>${t('receipt.paid', { number: receipt.number ?? '' })}</h1>
          ${this.handed(receipt)}
          ${this.sent(receipt)}
        </div>
        <div class="ways">${this.ways(receipt)}</div>
        <div class="preview" tabindex="0" role="region" aria-label=${t('receipt.label')}>
          <receipt-paper .receipt=${receiptOf(receipt)}></receipt-paper>
        </div>
        <button class="button main next" @click=${() => till.update({ place: 'products', receipt: null })}>
          ${t('receipt.next')}
        </button>
      </div>
    `;
  }

  private handed(receipt: Order) {
    const { change, due, tips, paid } = totalsOf(receipt);
    // In coins that exist: what was paid out, not what was due.
    const back = isNegative(due) ? add(change, negated(paid), here.decimals) : change;
    const gives = !isZero(back);
    const label = isNegative(due) ? t('receipt.given-back') : gives ? t('pay.change') : t('receipt.no-change');
    return html`
      <div class="handed ${gives ? 'good' : ''}" role="status">
        <span>${label}</span>
        ${gives ? html`<span class="amount">${moneyText(back)}</span>` : nothing}
        ${isZero(tips) ? nothing : html`<span>${t('receipt.with-tip', { amount: moneyText(tips) })}</span>`}
      </div>
    `;
  }

  private sent({ state, answer, custom }: Order) {
    if (state === 'refused') {
      return this.line('warning', t('receipt.refused', { reason: String(custom.refusal ?? '') }));
    }
    if (answer?.status === 'quarantined' || answer?.status === 'conflict') {
      return this.line('warning', t('receipt.to-review'));
    }
    if (answer) {
      return this.line('check', t('receipt.sent'));
    }
    return this.line('wait', t(till.state.net.online ? 'receipt.sending' : 'receipt.waits'));
  }

  private line(name: 'warning' | 'check' | 'wait', text: string) {
    return html`<p class="sent small quiet" role="status">${icon(name)}<span>${text}</span></p>`;
  }

  private ways(receipt: Order) {
    return html`
      <button class="button large" @click=${() => this.print(receipt, printReceipt)}>
        ${receipt.prints ? t('receipt.print-again') : t('receipt.print')}
      </button>
      ${this.hasPrinter
        ? html`<button class="button large" @click=${() => this.print(receipt, printOnDevice)}>
            ${t('receipt.print-device')}
          </button>`
        : canConnectPrinter()
          ? html`<button class="button large bare" @click=${this.connect}>${t('receipt.connect')}</button>`
          : nothing}
    `;
  }

  private async print(receipt: Order, way: (order: Order) => Promise<Order>) {
    try {
      await way(receipt);
    } catch (failure) {
      notify('bad', failure instanceof DOMException ? t('receipt.printer-away') : sentence(failure));
    }
    this.find<HTMLButtonElement>('.next')?.focus();
  }

  private readonly connect = async () => {
    await connectPrinter();
    await this.lookForPrinter();
  };

  private async lookForPrinter() {
    this.hasPrinter = (await savedPrinter()) !== null;
  }

  /** The outbox has done something: the order may be at the server now. */
  private async lookAgain() {
    const shown = till.state.receipt;
    const kept = shown && (await findKept(shown.uuid));
    if (kept && kept.state !== shown.state && till.state.receipt === shown) {
      till.update({ receipt: kept });
    }
  }
}

customElements.define('receipt-place', ReceiptPlace);
