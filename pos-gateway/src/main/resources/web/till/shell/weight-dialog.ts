import { html } from 'lit';
import { plain } from '../base/decimal';
import { plainFigures } from '../base/figures';
import type { Product } from '../data/records';
import { t } from '../text';
import { TillDialog } from './till-dialog';

/** Asks what a product weighs: typed as the scale shows it, or by a scale that types like a keyboard. */
export class WeightDialog extends TillDialog<string> {
  static properties = { wrong: { state: true } };
  declare product: Product;
  declare unit: string;
  declare wrong: boolean;

  protected heading() {
    return this.product.name;
  }

  protected content() {
    return html`
      <form @submit=${this.submit} novalidate>
        <div class="field">
          <label for="weight">${t('weight.label', { unit: this.unit })}</label>
          <input class="input big" id="weight" inputmode="decimal" autocomplete="off" autofocus
            aria-invalid=${this.wrong ? 'true' : 'false'} />
          ${this.wrong ? html`<p class="wrong" role="alert">${t('weight.wrong')}</p>` : ''}
        </div>
        <button class="button main large wide">${t('action.add')}</button>
      </form>
    `;
  }

  private readonly submit = (event: Event) => {
    event.preventDefault();
    const typed = plainFigures(this.find<HTMLInputElement>('#weight')!.value.trim());
    this.wrong = !/^\d{1,6}(\.\d{1,3})?$/.test(typed) || Number(typed) === 0;
    if (!this.wrong) {
      this.close(plain(typed));
    }
  };
}

customElements.define('weight-dialog', WeightDialog);
