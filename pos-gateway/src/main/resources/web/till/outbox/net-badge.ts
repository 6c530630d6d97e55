import { html } from 'lit';
import { Piece } from '../../ui/piece';

/** To be built. */
export class NetBadge extends Piece {
  protected render() {
    return html``;
  }
}

customElements.define('net-badge', NetBadge);
