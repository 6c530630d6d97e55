import { html } from 'lit';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { currentOrder, till } from '../state';
import { isEmpty, type Order } from '../order/order';
import { show, startOrder } from '../order/current';
import { plural, t } from '../text';

/** The orders that are being made at this till: one is shown, the others are parked. */
export class OrderTabs extends Piece {
  constructor() {
    super();
    this.watch(till);
  }

  protected render() {
    const { orders, current } = till.state;
    return html`
      <nav class="order-tabs" aria-label=${t('tabs.orders')}>
        <div class="scroll">
          ${orders.map(
            (order) => html`
              <button class="tab" aria-current=${order.uuid === current} @click=${() => show(order.uuid)}>
                <span class="name" dir="auto">${order.customer?.name ?? t('tabs.order', { number: order.tab })}</span>
                ${order.uuid === current ? '' : html`<span class="small quiet">${this.size(order)}</span>`}
              </button>
            `,
          )}
        </div>
        <button class="button bare square" aria-label=${t('tabs.new')} title=${t('tabs.new')}
          ?disabled=${isEmpty(currentOrder())} @click=${() => startOrder()}>${icon('add')}</button>
      </nav>
    `;
  }

  private size(order: Order) {
    return plural('tabs.lines', order.lines.length);
  }
}

customElements.define('order-tabs', OrderTabs);
