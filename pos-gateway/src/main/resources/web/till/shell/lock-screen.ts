import { html } from 'lit';
import { Piece } from '../../ui/piece';

/** To be built. */
export class LockScreen extends Piece {
  protected render() {
    return html``;
  }
}

customElements.define('lock-screen', LockScreen);
