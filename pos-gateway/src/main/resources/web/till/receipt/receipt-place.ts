import { html } from 'lit';
import { Piece } from '../../ui/piece';

/** To be built. */
export class ReceiptPlace extends Piece {
  protected render() {
    return html``;
  }
}

customElements.define('receipt-place', ReceiptPlace);
