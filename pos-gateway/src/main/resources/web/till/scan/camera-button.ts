import { html } from 'lit';
import { Piece } from '../../ui/piece';

/** To be built. */
export class CameraButton extends Piece {
  protected render() {
    return html``;
  }
}

customElements.define('camera-button', CameraButton);
