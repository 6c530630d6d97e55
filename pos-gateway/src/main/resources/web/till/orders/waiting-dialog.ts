import { html, nothing } from 'lit';
import './orders.css';
import { icon } from '../../ui/icons';
import { dateAndTime, moneyText } from '../format';
import { totalsOf } from '../order/current';
import { alterKept, ordersIn } from '../order/keep';
import type { Order } from '../order/order';
import { toWire } from '../order/wire';
import { outbox } from '../outbox/outbox';
import { TillDialog } from '../shell/till-dialog';
import { till } from '../state';
import { plural, t } from '../text';

/** Behind the network badge: each order that the server does not have, and why. */
export class WaitingDialog extends TillDialog<void> {
  static properties = { waiting: { state: true }, refused: { state: true }, busy: { state: true } };
  declare waiting: Order[];
  declare refused: Order[];
  declare busy: boolean;

  constructor() {
    super();
    this.waiting = [];
    this.refused = [];
    this.busy = false;
    this.watch(till);
  }

  connectedCallback() {
    super.connectedCallback();
    void this.look();
  }

  protected heading() {
    return t('waiting.title');
  }

  protected content() {
    const { online, trouble } = till.state.net;
    const all = [...this.refused, ...this.waiting];
    return html`
      <div class="stack waiting">
        <p role="status">${this.summary(online)}</p>
        ${trouble && this.waiting.length ? html`<p class="note warn">${trouble}</p>` : nothing}
        ${all.length ? html`<ul>${all.map((order) => this.row(order))}</ul>` : nothing}
        ${all.length
          ? html`<div class="ways">
              <button class="button main large" ?disabled=${this.busy} @click=${() => this.sendAgain(this.refused)}>
                ${t('waiting.send')}
              </button>
              <button class="button large" @click=${() => download(all)}>${t('waiting.download')}</button>
            </div>`
          : nothing}
      </div>
    `;
  }

  private summary(online: boolean): string {
    const { waiting, refused } = this;
    if (!waiting.length && !refused.length) {
      return online ? t('waiting.nothing') : t('waiting.nothing.offline');
    }
    return [
      waiting.length ? plural('waiting.orders', waiting.length) : '',
      refused.length ? plural('waiting.refused', refused.length) : '',
      waiting.length && !online ? t('waiting.by-itself') : '',
    ].filter(Boolean).join(' ');
  }

  private row(order: Order) {
    const isRefused = order.state === 'refused';
    return html`
      <li>
        <div class="what">
          <p><span class="code">${order.number}</span> <span class="amount">${moneyText(totalsOf(order).due)}</span></p>
          <p class="small quiet">${dateAndTime(order.paidAt!)}</p>
          ${isRefused
            ? html`<p class="small bad">${icon('warning')} ${String(order.custom.refusal ?? t('trouble.other'))}</p>`
            : nothing}
        </div>
        ${isRefused
          ? html`<button class="button" ?disabled=${this.busy} @click=${() => this.sendAgain([order])}>
              ${t('waiting.again')}
            </button>`
          : nothing}
        <button class="button" @click=${() => download([order])}>${t('waiting.file')}</button>
      </li>
    `;
  }

  private async sendAgain(refused: Order[]) {
    this.busy = true;
    await Promise.all(refused.map(({ uuid }) => alterKept(uuid, withoutRefusal)));
    await outbox.flush();
    await this.look();
    this.busy = false;
  }

  private async look() {
    const { registerId } = till.state;
    if (registerId !== null) {
      [this.waiting, this.refused] = await Promise.all([ordersIn(registerId, 'paid'), ordersIn(registerId, 'refused')]);
    }
  }
}

function withoutRefusal(order: Order): Order {
  const { refusal: _, ...custom } = order.custom;
  return { ...order, state: 'paid', custom };
}

/** For a manager to keep, or to hand in another way: as the server takes them. */
function download(orders: Order[]) {
  const file = new Blob([JSON.stringify({ orders: orders.map(toWire) }, null, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = orders.length === 1 ? `${orders[0].number}.json` : `tillstream-orders-${Date.now()}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}

customElements.define('waiting-dialog', WaitingDialog);
