import { html } from 'lit';
import { Piece } from '../../ui/piece';

/** To be built. */
export class ClosingPage extends Piece {
  protected render() {
    return html``;
  }
}

customElements.define('closing-page', ClosingPage);
