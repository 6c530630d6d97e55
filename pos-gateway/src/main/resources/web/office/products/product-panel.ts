import { html } from 'lit';
import { amount } from '../format';
import { t } from '../text';
import { facts, panel } from '../list/panel';
import { RecordPanel } from '../list/record-panel';
import { deliverButton } from '../tills/deliver-button';
import { productBadges, products, type Product } from './products';

/** One product at the side of the list. */
export class ProductPanel extends RecordPanel<Product> {
  protected readonly kind = 'products.one';

  protected path(id: string) {
    return `/api/products/${id}`;
  }

  protected show(product: Product) {
    return panel({
      title: product.name,
      under: html`<p class="panel-under">${productBadges(product)}</p>`,
      body: facts([
        [t('products.price'), amount(product.listPrice, product.currency)],
        [t('products.cost'), product.standardPrice && amount(product.standardPrice, product.currency)],
        [t('products.code'), product.code],
        [t('products.barcode'), product.barcode],
        [t('products.description'), product.description],
      ]),
      foot: product.active ? deliverButton({ ...products.sendable!, id: product.id, name: product.name }) : undefined,
    });
  }
}

customElements.define('product-panel', ProductPanel);
