import { html, nothing } from 'lit';
import { call } from '../../ui/http';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { addQuantity, isZero } from '../base/decimal';
import { here } from '../data/here';
import { bareMoney, dateAndTime, moneyText, number } from '../format';
import { totalsOf } from '../order/current';
import type { Line } from '../order/order';
import { printBill, printReceipt } from '../receipt/printing';
import { roundedBy } from '../receipt/receipt';
import { sentence } from '../shell/sentence';
import { currentOrder, till } from '../state';
import { t } from '../text';
import { stateBadge } from './order-row';
import { closeOrder, lookAgain, type Opened } from './opened';
import { takeOver } from './parking';
import { beginRefund } from './refund';

/** One order: what was sold and how it was paid, and what can still be done with it. */
export class OrderDetail extends Piece {
  static properties = {
    opened: { attribute: false }, back: { state: true }, said: { state: true }, busy: { state: true },
  };
  declare opened: Opened;
  /** How much of each line is to come back; null: nobody has asked for that. */
  declare back: Map<string, string> | null;
  declare said: { kind: 'good' | 'bad'; text: string } | null;
  declare busy: boolean;

  constructor() {
    super();
    this.back = null;
    this.said = null;
    this.busy = false;
    this.watch(till);
  }

  protected firstUpdated() {
    this.find<HTMLElement>('h1')?.focus();
  }

  protected render() {
    const { order } = this.opened;
    return html`
      <div class="order-detail place" @keydown=${this.pressed}>
        <header class="place-head">
          <button class="button square bare" aria-label=${t('action.back')} @click=${closeOrder}>${icon('previous')}</button>
          <h1 tabindex="-1">${order.number ?? t('orders.unnumbered')}</h1>
          ${stateBadge(order)} ${this.invoiceBadge()}
        </header>
        <p class="quiet">${[dateAndTime(order.paidAt ?? order.createdAt), this.register(), order.customer?.name].filter(Boolean).join(' · ')}</p>
        ${this.said
          ? html`<div class="note ${this.said.kind}" role="status"><div>${this.said.text}</div></div>`
          : nothing}
        ${order.state === 'refused'
          ? html`<div class="note bad"><div>${t('receipt.refused', { reason: String(order.custom.refusal ?? '') })}</div></div>`
          : nothing}
        <ul class="rows sold" aria-label=${t('lines.label')}>${order.lines.map((line) => this.line(line))}</ul>
        ${this.sums()}
        <footer class="ways">${this.back ? this.refunding(this.back) : this.ways()}</footer>
      </div>
    `;
  }

  private register(): string {
    const { registerId } = this.opened.order;
    return registerId === till.state.registerId ? here.catalog.config.name : t('orders.other-till');
  }

  private invoiceBadge() {
    const invoice = this.opened.view?.invoice;
    return invoice ? html`<span class="badge live">${t('orders.invoice', { number: invoice.number })}</span>` : nothing;
  }

  private line(line: Line) {
    const { order, left } = this.opened;
    const total = totalsOf(order).lines.find(({ id }) => id === line.uuid)?.total ?? '0';
    const rest = left.get(line.uuid) ?? '0';
    const returned = Number(line.quantity) - Number(rest);
    return html`
      <li>
        <div class="row">
          <span class="amount">${number(line.quantity)}</span>
          <span class="name" dir="auto">${line.name}</span>
          <span class="small quiet">
            ${[
              line.quantity === '1' ? '' : t('lines.each', { price: bareMoney(line.unitPrice) }),
              isZero(line.discount) ? '' : t('lines.discount', { percent: number(line.discount) }),
              returned > 0 && Number(line.quantity) > 0 ? t('orders.came-back', { count: number(String(returned)) }) : '',
              ...line.lots,
            ].filter(Boolean).join(' · ')}
          </span>
          <span class="amount">${bareMoney(total)}</span>
        </div>
        ${this.back ? this.stepper(line, rest, this.back.get(line.uuid) ?? '0') : nothing}
      </li>
    `;
  }

  private stepper(line: Line, rest: string, quantity: string) {
    return html`
      <div class="stepper" role="group" aria-label=${t('orders.how-many', { name: line.name })}>
        <button class="button square" aria-label=${t('orders.less')} ?disabled=${isZero(quantity)}
          @click=${() => this.step(line, rest, '-1')}>−</button>
        <output class="amount">${number(quantity)} / ${number(rest)}</output>
        <button class="button square" aria-label=${t('orders.more-of-it')} ?disabled=${Number(quantity) >= Number(rest)}
          @click=${() => this.step(line, rest, '1')}>+</button>
      </div>
    `;
  }

  private sums() {
    const { order } = this.opened;
    const totals = totalsOf(order);
    const rounded = order.state === 'open' ? '0' : roundedBy(totals);
    return html`
      <dl class="sums">
        <div class="sum"><dt>${t('receipt.total')}</dt><dd class="amount">${moneyText(totals.due)}</dd></div>
        ${isZero(rounded) ? nothing : html`<div><dt>${t('receipt.rounding')}</dt><dd class="amount">${bareMoney(rounded)}</dd></div>`}
        ${order.payments.map(({ name, amount }) => html`<div><dt>${name}</dt><dd class="amount">${bareMoney(amount)}</dd></div>`)}
        ${isZero(totals.change)
          ? nothing
          : html`<div><dt>${t('pay.change')}</dt><dd class="amount">${bareMoney(totals.change)}</dd></div>`}
      </dl>
    `;
  }

  private ways() {
    const { order, view, left } = this.opened;
    if (order.state === 'open') {
      return html`
        <button class="button large" @click=${() => printBill(order)}>${t('orders.bill')}</button>
        <button class="button main large" ?disabled=${this.busy} @click=${this.takeOver}>${t('parking.take-over')}</button>
      `;
    }
    const canReturn = [...left.values()].some((rest) => !isZero(rest));
    return html`
      <button class="button large" @click=${() => this.reprint()}>${t('orders.reprint')}</button>
      ${here.catalog.config.module_account && view && !view.invoice ? this.invoiceButton() : nothing}
      <button class="button large" ?disabled=${!canReturn} @click=${() => (this.back = new Map())}>
        ${canReturn ? t('orders.give-back') : t('orders.nothing-left')}
      </button>
    `;
  }

  private invoiceButton() {
    const who = this.opened.order.customer ?? currentOrder().customer;
    return html`<button class="button large" ?disabled=${this.busy || !who} @click=${this.invoice}>
      <span>${who ? t('orders.make-invoice', { name: who.name }) : t('orders.invoice.needs-customer')}</span>
    </button>`;
  }

  private refunding(back: Map<string, string>) {
    const chosen = [...back.values()].some((quantity) => !isZero(quantity));
    return html`
      <button class="button large" @click=${() => (this.back = null)}>${t('action.cancel')}</button>
      <button class="button large" @click=${() => (this.back = new Map(this.opened.left))}>${t('orders.all-of-it')}</button>
      <button class="button main large" ?disabled=${!chosen} @click=${() => void beginRefund(this.opened, back)}>
        ${t('orders.refund-these')}
      </button>
    `;
  }

  private step({ uuid }: Line, rest: string, by: string) {
    const next = Number(addQuantity(this.back?.get(uuid) ?? '0', by));
    const bounded = next < 0 ? '0' : next > Number(rest) ? rest : String(next);
    this.back = new Map(this.back).set(uuid, bounded);
  }

  private async reprint() {
    const { order, view, left } = this.opened;
    try {
      this.opened = { order: await printReceipt(order), view, left };
    } catch (failure) {
      this.said = { kind: 'bad', text: sentence(failure) };
    }
  }

  private readonly takeOver = async () => {
    this.busy = true;
    if (!(await takeOver(this.opened.view!))) {
      closeOrder();
    }
    this.busy = false;
  };

  private readonly invoice = async () => {
    const { order, view } = this.opened;
    this.busy = true;
    try {
      const partnerId = (order.customer ?? currentOrder().customer)?.id;
      const { body } = await call<{ number: string }>(`/api/orders/${view!.id}/invoice`, {
        method: 'POST',
        body: partnerId ? { partnerId } : {},
      });
      this.said = { kind: 'good', text: t('orders.invoiced', { number: body.number }) };
      await lookAgain();
    } catch (failure) {
      this.said = { kind: 'bad', text: sentence(failure) };
    }
    this.busy = false;
  };

  private readonly pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.back ? (this.back = null) : closeOrder();
    }
  };
}

customElements.define('order-detail', OrderDetail);
