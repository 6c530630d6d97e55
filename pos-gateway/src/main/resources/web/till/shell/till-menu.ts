import { html } from 'lit';
import { Piece } from '../../ui/piece';

/** To be built. */
export class TillMenu extends Piece {
  protected render() {
    return html``;
  }
}

customElements.define('till-menu', TillMenu);
