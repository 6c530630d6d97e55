import { html } from 'lit';
import type { Product } from '../data/records';
import { t } from '../text';
import { TillDialog } from './till-dialog';

/** Asks for the lot or the serial numbers of what is sold; scanned or typed, one in a line. */
export class LotsDialog extends TillDialog<string[]> {
  static properties = { wrong: { state: true } };
  declare product: Product;
  declare wrong: boolean;

  protected heading() {
    return this.product.name;
  }

  protected content() {
    const serial = this.product.tracking === 'serial';
    return html`
      <form @submit=${this.submit}>
        <div class="field">
          <label for="lots">${serial ? t('lots.serial') : t('lots.lot')}</label>
          ${serial
            ? html`<textarea class="input" id="lots" rows="4" autofocus></textarea>`
            : html`<input class="input" id="lots" autocomplete="off" maxlength="100" autofocus />`}
          ${this.wrong ? html`<p class="wrong" role="alert">${t('lots.wrong')}</p>` : ''}
        </div>
        <button class="button main large wide">${t('action.add')}</button>
      </form>
    `;
  }

  private readonly submit = (event: Event) => {
    event.preventDefault();
    const typed = this.find<HTMLInputElement | HTMLTextAreaElement>('#lots')!.value;
    const lots = [...new Set(typed.split('\n').map((lot) => lot.trim()))].filter(Boolean);
    this.wrong = lots.length === 0;
    if (lots.length) {
      this.close(lots);
    }
  };
}

customElements.define('lots-dialog', LotsDialog);
