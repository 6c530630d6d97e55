import { html } from 'lit';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { here } from '../data/here';
import { edit } from '../order/current';
import { withoutCustomer } from '../order/customer';
import { currentOrder, till } from '../state';
import { t } from '../text';

/** Who buys, and at which prices where those are not the usual ones. */
export class CustomerRow extends Piece {
  constructor() {
    super();
    this.watch(till);
  }

  protected render() {
    const { customer, pricelistId, fiscalPositionId } = currentOrder();
    const { config } = here.catalog;
    const list = pricelistId === config.pricelist_id ? null : here.catalog.record('product.pricelist', pricelistId);
    const position = here.catalog.record('account.fiscal.position', fiscalPositionId);
    return html`
      <div class="customer-row">
        <button class="button bare large who" @click=${() => till.update({ place: 'customers' })}>
          ${icon('customers')}
          <span class="name" dir="auto">${customer?.name ?? t('customer.choose')}</span>
          ${[list, position].map((terms) => terms && html`<span class="badge live">${terms.name}</span>`)}
        </button>
        ${customer &&
        html`<button class="button bare square" aria-label=${t('customer.remove')}
          @click=${() => edit(withoutCustomer)}>${icon('close')}</button>`}
      </div>
    `;
  }
}

customElements.define('customer-row', CustomerRow);
