import { html } from 'lit';
import { Piece } from '../../ui/piece';

/** To be built. */
export class OrdersPlace extends Piece {
  protected render() {
    return html``;
  }
}

customElements.define('orders-place', OrdersPlace);
