import { html } from 'lit';
import type { Product } from '../data/records';
import { moneyText } from '../format';
import { t } from '../text';
import { TillDialog } from './till-dialog';

/** Which of the variants it is: the size, the colour. */
export class VariantDialog extends TillDialog<Product> {
  declare variants: Product[];
  declare prices: string[];

  protected heading() {
    return this.variants[0].name;
  }

  protected content() {
    return html`
      <p class="quiet">${t('variant.which')}</p>
      <div class="choices">
        ${this.variants.map(
          (variant, i) => html`
            <button class="button large" @click=${() => this.close(variant)}>
              <span>${variant.variant || variant.name}</span><span class="amount">${moneyText(this.prices[i])}</span>
            </button>
          `,
        )}
      </div>
    `;
  }
}

customElements.define('variant-dialog', VariantDialog);
