import { html } from 'lit';
import { qrOf } from './qr';

/** White around it, so that cameras find it; in modules. */
const QUIET = 4;

/** A QR code to be scanned from the screen: dark on white in both themes. */
export function qrImage(text: string, label: string) {
  const modules = qrOf(text);
  const size = modules.length + 2 * QUIET;
  const dark = modules.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])));
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label} shape-rendering="crispEdges">
    <rect width=${size} height=${size} fill="#ffffff" /><path d=${dark.join('')} fill="#000000" />
  </svg>`;
}
