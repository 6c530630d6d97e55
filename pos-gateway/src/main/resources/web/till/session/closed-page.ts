import { html } from 'lit';
import { Piece } from '../../ui/piece';

/** To be built. */
export class ClosedPage extends Piece {
  protected render() {
    return html``;
  }
}

customElements.define('closed-page', ClosedPage);
