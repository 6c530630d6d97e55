import { html } from 'lit';
import './sell.css';
import { Piece } from '../../ui/piece';
import { till } from '../state';
import { t } from '../text';
import '../channel/arrival-cards';
import '../customers/customers-place';
import '../office/office-place';
import '../orders/orders-place';
import '../pay/pay-place';
import '../receipt/receipt-place';
import '../shell/notice-line';
import './order-panel';
import './product-place';
import './top-bar';

/** The order on the left, always; beside it what is done with it. On a phone the two are tabs. */
export class SellScreen extends Piece {
  static properties = { narrowSide: { state: true } };
  declare narrowSide: 'order' | 'beside';

  constructor() {
    super();
    this.narrowSide = 'beside';
    this.watch(till);
  }

  protected render() {
    return html`
      <div class="till" data-side=${this.narrowSide}>
        <top-bar></top-bar>
        <nav class="sides" aria-label=${t('sell.sides')}>
          ${(['beside', 'order'] as const).map(
            (side) => html`
              <button class="side" aria-pressed=${this.narrowSide === side} @click=${() => (this.narrowSide = side)}>
                ${side === 'order' ? t('sell.order') : t('sell.products')}
              </button>
            `,
          )}
        </nav>
        <order-panel></order-panel>
        <main class="beside">${this.beside()}</main>
        <arrival-cards></arrival-cards>
      </div>
    `;
  }

  private beside() {
    switch (till.state.place) {
      case 'pay':
        return html`<pay-place></pay-place>`;
      case 'customers':
        return html`<customers-place></customers-place>`;
      case 'orders':
        return html`<orders-place></orders-place>`;
      case 'receipt':
        return html`<receipt-place></receipt-place>`;
      case 'office':
        return html`<office-place></office-place>`;
      default:
        return html`<product-place></product-place>`;
    }
  }
}

customElements.define('sell-screen', SellScreen);
