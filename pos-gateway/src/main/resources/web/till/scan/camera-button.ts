import { html } from 'lit';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { askDialog } from '../shell/dialogs';
import { t } from '../text';
import './camera-dialog';
import { scanned } from './scanned';

/** Where the browser reads barcodes from a camera, a button for it; elsewhere nothing. */
export class CameraButton extends Piece {
  protected render() {
    return 'BarcodeDetector' in window && navigator.mediaDevices
      ? html`<button class="button bare square" aria-label=${t('camera.scan')} title=${t('camera.scan')}
          @click=${this.scan}>${icon('camera')}</button>`
      : html``;
  }

  private readonly scan = async () => {
    const code = await askDialog<string>('camera-dialog');
    if (code) {
      await scanned(code);
    }
  };
}

customElements.define('camera-button', CameraButton);
