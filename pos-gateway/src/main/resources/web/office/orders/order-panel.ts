import { html, nothing } from 'lit';
import { amount, timeAgo } from '../format';
import { get } from '../../ui/http';
import { t, type MessageKey } from '../text';
import { facts, panel } from '../list/panel';
import { RecordPanel } from '../list/record-panel';
import { deliverButton } from '../tills/deliver-button';
import type { Order, OrderLine, Payment } from './order';
import { orders, orderState } from './orders';

/** One order at the side of the list: its lines and how it was paid. */
export class OrderPanel extends RecordPanel<Order> {
  protected readonly kind = 'orders.one';

  /** Lines name products by id; their names are asked for once. */
  private readonly products = new Map<number, string>();

  protected path(id: string) {
    return `/api/orders/${id}`;
  }

  protected async read(path: string, signal: AbortSignal) {
    const order = await super.read(path, signal);
    const unknown = [...new Set(order.lines.map(({ productId }) => productId))].filter((id) => !this.products.has(id));
    await Promise.allSettled(
      unknown.map(async (id) => {
        const { name } = await get<{ name: string }>(`/api/products/${id}`, signal);
        this.products.set(id, name);
      }),
    );
    return order;
  }

  protected show(order: Order) {
    const { currency } = order;
    return panel({
      title: order.posReference,
      under: html`<p class="panel-under">
        ${orderState(order)}
        ${order.refund ? html`<span class="badge warn">${t('orders.refund')}</span>` : nothing}
        <span class="quiet">${timeAgo(order.orderedAt)}</span>
      </p>`,
      body: html`
        ${facts([
          [t('orders.customer'), order.partnerName],
          [t('orders.state.invoiced'), order.invoice?.number],
        ])}
        <section>
          <h3>${t('orders.lines')}</h3>
          <table class="lines">
            <thead>
              <tr>
                <th scope="col">${t('orders.product')}</th>
                <th scope="col" class="end">${t('orders.quantity')}</th>
                <th scope="col" class="end">${t('orders.total')}</th>
              </tr>
            </thead>
            <tbody>${order.lines.map((line) => this.line(line, currency))}</tbody>
            <tfoot>
              <tr><td>${t('orders.total')}</td><td></td><td class="end">${amount(order.total, currency)}</td></tr>
            </tfoot>
          </table>
        </section>
        <section>
          <h3>${t('orders.payments')}</h3>
          <table class="lines"><tbody>${order.payments.map((payment) => paymentRow(payment, currency))}</tbody></table>
        </section>
      `,
      foot: deliverButton({ ...orders.sendable!, id: order.id, name: order.posReference }),
    });
  }

  private line({ productId, quantity, total, note }: OrderLine, currency: string) {
    return html`
      <tr>
        <td>
          ${this.products.get(productId) ?? `#${productId}`}
          ${note ? html`<div class="small quiet">${note}</div>` : nothing}
        </td>
        <td class="end">${Number(quantity)}</td>
        <td class="end">${amount(total, currency)}</td>
      </tr>
    `;
  }
}

function paymentRow({ kind, amount: paid, change }: Payment, currency: string) {
  return html`
    <tr>
      <td>${change ? t('orders.change') : t(`payment.${kind}` as MessageKey)}</td>
      <td class="end">${amount(paid, currency)}</td>
    </tr>
  `;
}

customElements.define('order-panel', OrderPanel);
