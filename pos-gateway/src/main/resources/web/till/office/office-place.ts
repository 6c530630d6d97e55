import { html } from 'lit';
import { Piece } from '../../ui/piece';

/** To be built. */
export class OfficePlace extends Piece {
  protected render() {
    return html``;
  }
}

customElements.define('office-place', OfficePlace);
