import { html } from 'lit';
import { Piece } from '../../ui/piece';

/** To be built. */
export class OpeningPage extends Piece {
  protected render() {
    return html``;
  }
}

customElements.define('opening-page', OpeningPage);
