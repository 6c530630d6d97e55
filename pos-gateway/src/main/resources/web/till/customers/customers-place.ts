import { html } from 'lit';
import { Piece } from '../../ui/piece';

/** To be built. */
export class CustomersPlace extends Piece {
  protected render() {
    return html``;
  }
}

customElements.define('customers-place', CustomersPlace);
