import { html } from 'lit';
import { Piece } from '../../ui/piece';

/** To be built. */
export class LoginPage extends Piece {
  protected render() {
    return html``;
  }
}

customElements.define('login-page', LoginPage);
