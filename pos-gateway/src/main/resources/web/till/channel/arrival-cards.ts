import { html } from 'lit';
import { Piece } from '../../ui/piece';

/** To be built. */
export class ArrivalCards extends Piece {
  protected render() {
    return html``;
  }
}

customElements.define('arrival-cards', ArrivalCards);
