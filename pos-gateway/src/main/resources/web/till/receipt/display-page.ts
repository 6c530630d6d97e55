import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Piece } from '../../ui/piece';
import { t } from '../text';
import { DISPLAY, type Shown } from './customer-display';

/** The customer's window: the order as it grows, the total very large, a greeting in between. */
export class DisplayPage extends Piece {
  static properties = { shown: { state: true } };
  declare shown: Shown | null;
  private readonly channel = new BroadcastChannel(DISPLAY);

  constructor() {
    super();
    this.shown = null;
    this.channel.onmessage = ({ data }) => {
      if (typeof data === 'object') {
        this.shown = data as Shown;
      }
    };
    this.channel.postMessage('hello');
  }

  protected updated() {
    this.find('li:last-of-type')?.scrollIntoView({ block: 'nearest' });
  }

  protected render() {
    const { shown } = this;
    if (!shown?.lines.length) {
      return html`<main class="display idle">
        <h1>${t('display.welcome')}</h1>
        <p>${shown?.store ?? ''}</p>
      </main>`;
    }
    return html`
      <main class="display">
        <ul aria-label=${t('lines.label')}>
          ${repeat(
            shown.lines,
            ({ uuid }) => uuid,
            ({ quantity, name, total }) => html`<li>
              <span class="amount">${quantity}</span><span class="name" dir="auto">${name}</span><span class="amount">${total}</span>
            </li>`,
          )}
        </ul>
        <div class="sum" aria-live="polite">
          <p><span>${t('receipt.total')}</span><span class="amount">${shown.total}</span></p>
          ${shown.change
            ? html`<p class="good"><span>${t('pay.change')}</span><span class="amount">${shown.change}</span></p>`
            : nothing}
          ${shown.paid ? html`<p class="thanks">${t('display.thanks')}</p>` : nothing}
        </div>
      </main>
    `;
  }
}

customElements.define('display-page', DisplayPage);
