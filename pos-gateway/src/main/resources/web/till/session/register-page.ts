import { html } from 'lit';
import { Piece } from '../../ui/piece';

/** To be built. */
export class RegisterPage extends Piece {
  protected render() {
    return html``;
  }
}

customElements.define('register-page', RegisterPage);
