import { html } from 'lit';
import { Piece } from '../../ui/piece';

/** To be built. */
export class OrderButtons extends Piece {
  protected render() {
    return html``;
  }
}

customElements.define('order-buttons', OrderButtons);
