import { html, nothing } from 'lit';
import { icon } from '../../ui/icons';
import { here } from '../data/here';
import type { Partner } from '../data/records';
import { currentOrder } from '../state';
import { t } from '../text';
import { waitingOf } from './new-customers';

interface Actions {
  choose(): void;
  edit(): void;
}

/** A customer in the list: what tells them from others of the same name. */
export function customerRow(partner: Partner, isCurrent: boolean, { choose, edit }: Actions) {
  const waiting = waitingOf(partner.id);
  const { customer } = currentOrder();
  const isChosen = customer !== null && (customer.id === partner.id || (customer.uuid !== null && customer.uuid === partner.uuid));
  const list = here.catalog.record('product.pricelist', partner.property_product_pricelist);
  return html`
    <li class=${isCurrent ? 'current-row' : ''}>
      <button class="row" aria-pressed=${isChosen} @click=${choose}>
        <span class="name" dir="auto">${partner.name}</span>
        <span class="details small quiet">
          ${[partner.phone || partner.mobile, partner.city, partner.barcode || partner.ref].map(
            (detail) => html`<bdi>${detail || ''}</bdi>`,
          )}
        </span>
        ${list && list.id !== here.catalog.config.pricelist_id
          ? html`<span class="badge live">${list.name}</span>`
          : nothing}
        ${waiting
          ? html`<span class="badge ${waiting.trouble ? 'bad' : 'warn'}" title=${waiting.trouble ?? ''}>
              ${icon(waiting.trouble ? 'warning' : 'wait')}
              ${waiting.trouble ?? t('customers.waits')}
            </span>`
          : nothing}
      </button>
      <button class="button bare square" aria-label=${t('customers.edit', { name: partner.name })} @click=${edit}>
        ${icon('edit')}
      </button>
    </li>
  `;
}
