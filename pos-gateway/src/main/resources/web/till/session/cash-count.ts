import { html } from 'lit';
import './session.css';
import { Piece } from '../../ui/piece';
import { plainFigures } from '../base/figures';
import { here } from '../data/here';
import { moneyText } from '../format';
import { t } from '../text';
import { NOT_COUNTED, sumOf, type CoinCount, type Count } from './count';
import { denominations } from './denominations';
import { toTheNextField } from './next-field';
import { typedAmount } from './typed-amount';

/** Counts a drawer: as one sum, or by coins and notes. It calls `counted` with every change. */
export class CashCount extends Piece {
  static properties = { coinwise: { state: true }, wrong: { state: true }, counts: { state: true } };
  declare name: string;
  declare label: string;
  declare counted: (count: Count) => void;
  declare coinwise: boolean;
  declare wrong: boolean;
  declare counts: Record<string, number>;
  private sumTyped = '';

  constructor() {
    super();
    this.name = 'cash';
    this.coinwise = this.wrong = false;
    this.counts = {};
  }

  protected render() {
    return html`
      <div class="cash-count" role="group" aria-label=${t('count.how')}>
        <div class="modes">
          ${[false, true].map(
            (coinwise) => html`
              <button type="button" class="button" aria-pressed=${this.coinwise === coinwise}
                @click=${() => this.countBy(coinwise)}>
                ${coinwise ? t('count.coins') : t('count.sum')}
              </button>
            `,
          )}
        </div>
        ${this.coinwise ? this.table() : this.sum()}
      </div>
    `;
  }

  private sum() {
    const id = `${this.name}-sum`;
    return html`
      <div class="field">
        <label for=${id}>${this.label}</label>
        <input class="input big amount" id=${id} inputmode="decimal" autocomplete="off" placeholder=${moneyText('0')}
          aria-invalid=${this.wrong ? 'true' : 'false'} .value=${this.sumTyped} @input=${this.typed} />
        ${this.wrong ? html`<p class="wrong" role="alert">${t('count.wrong')}</p>` : ''}
      </div>
    `;
  }

  private table() {
    const { notes, coins } = denominations(here.catalog.config.currency, here.decimals);
    return html`
      <div class="denominations" @keydown=${toTheNextField}>
        <div role="group" aria-label=${t('count.notes')}>${notes.map((value) => this.row(value))}</div>
        <div role="group" aria-label=${t('count.only-coins')}>${coins.map((value) => this.row(value))}</div>
      </div>
      <p class="count-sum" role="status">
        <span>${this.label}</span><span class="amount">${moneyText(sumOf(this.coins(), here.decimals))}</span>
      </p>
    `;
  }

  private row(value: string) {
    const count = this.counts[value] ?? 0;
    return html`
      <label class="denomination">
        <span class="amount">${moneyText(value)}</span>
        <span class="quiet" aria-hidden="true">×</span>
        <input class="input amount" inputmode="numeric" autocomplete="off" maxlength="5" placeholder="0"
          aria-label=${t('count.how-many', { value: moneyText(value) })}
          .value=${count ? String(count) : ''} @input=${(event: Event) => this.set(value, event)} />
        <span class="amount ${count ? '' : 'quiet'}">
          ${count ? moneyText(sumOf([{ value, count }], here.decimals)) : ''}
        </span>
      </label>
    `;
  }

  /** What was counted the other way stays, and is there again for whoever goes back. */
  private countBy(coinwise: boolean) {
    this.coinwise = coinwise;
    coinwise ? this.tellCoins() : this.tellSum();
  }

  private readonly typed = (event: Event) => {
    this.sumTyped = (event.target as HTMLInputElement).value;
    this.tellSum();
  };

  private tellSum() {
    const total = typedAmount(this.sumTyped, here.decimals);
    this.wrong = total === null && this.sumTyped.trim() !== '';
    this.counted({ total, coins: null });
  }

  private set(value: string, event: Event) {
    const input = event.target as HTMLInputElement;
    input.value = plainFigures(input.value).replace(/\D/g, '');
    this.counts = { ...this.counts, [value]: Number(input.value) };
    this.tellCoins();
  }

  private tellCoins() {
    const coins = this.coins();
    this.counted(coins.length ? { total: sumOf(coins, here.decimals), coins } : NOT_COUNTED);
  }

  private coins(): CoinCount[] {
    return Object.entries(this.counts)
      .filter(([, count]) => count > 0)
      .map(([value, count]) => ({ value, count }));
  }
}

customElements.define('cash-count', CashCount);
