import { html } from 'lit';
import { TillDialog } from '../shell/till-dialog';
import { t } from '../text';

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

declare const BarcodeDetector: new () => Detector;

const LOOK_EVERY_MS = 120;

/** What the camera sees, until there is a barcode in it. */
export class CameraDialog extends TillDialog<string> {
  static properties = { trouble: { state: true } };
  declare trouble: boolean;
  private stream: MediaStream | null = null;

  protected heading() {
    return t('camera.scan');
  }

  protected content() {
    return this.trouble
      ? html`<p class="note warn" role="alert">${t('camera.refused')}</p>`
      : html`<video class="camera" muted playsinline aria-label=${t('camera.scan')}></video>`;
  }

  protected firstUpdated() {
    super.firstUpdated();
    void this.look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = null;
  }

  private async look() {
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      const video = this.find<HTMLVideoElement>('video')!;
      video.srcObject = this.stream;
      await video.play();
      const detector = new BarcodeDetector();
      while (this.stream) {
        const [found] = await detector.detect(video);
        if (found) {
          this.close(found.rawValue);
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
    } catch {
      this.trouble = true;
    }
  }
}

customElements.define('camera-dialog', CameraDialog);
