import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { isZero } from '../base/decimal';
import { decorations } from '../extend/pos';
import { bareMoney, number } from '../format';
import { CannotCount } from '../order/counting';
import { totalsOf } from '../order/current';
import { selectLine } from '../order/lines';
import type { Line, Order } from '../order/order';
import { currentOrder, till } from '../state';
import { t } from '../text';

/** The lines of the order. The one that the keypad changes is marked. */
export class OrderLines extends Piece {
  constructor() {
    super();
    this.watch(till);
  }

  protected render() {
    const order = currentOrder();
    if (!order.lines.length) {
      return html`<div class="order-lines empty">
        <p>${t('lines.empty')}</p>
        <p class="small quiet">${t('lines.empty.how')}</p>
      </div>`;
    }
    const totals = lineTotals(order);
    return html`
      <ol class="order-lines" aria-label=${t('lines.label')}>
        ${repeat(order.lines, ({ uuid }) => uuid, (line) => this.line(line, totals.get(line.uuid)))}
      </ol>
    `;
  }

  protected updated() {
    this.find('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  private line(line: Line, total: string | undefined) {
    const { line: selected, fresh } = till.state;
    const marks = `line ${line.uuid === fresh ? 'fresh' : ''} ${line.returns ? 'returns' : ''}`;
    return html`
      <li>
        <button class=${marks} aria-current=${line.uuid === selected} @click=${() => selectLine(line.uuid)}>
          <span class="quantity amount">${number(line.quantity)}</span>
          <span class="what">
            <span class="name" dir="auto">${line.name}</span>
            ${this.details(line)}
          </span>
          <span class="amount total">
            ${total === undefined ? html`<span class="bad" title=${t('lines.uncounted')}>${icon('warning')}</span>` : bareMoney(total)}
          </span>
        </button>
      </li>
    `;
  }

  private details(line: Line) {
    const details = [
      line.quantity === '1' ? '' : t('lines.each', { price: bareMoney(line.unitPrice) }),
      isZero(line.discount) ? '' : t('lines.discount', { percent: number(line.discount) }),
      line.returns ? t('lines.returned') : '',
      ...line.lots,
      line.note,
      ...decorations(line),
    ].filter(Boolean);
    return details.length ? html`<span class="details small">${details.join(' · ')}</span>` : '';
  }
}

function lineTotals(order: Order): Map<string, string> {
  try {
    return new Map(totalsOf(order).lines.map(({ id, total }) => [id, total]));
  } catch (failure) {
    if (failure instanceof CannotCount) {
      return new Map();
    }
    throw failure;
  }
}

customElements.define('order-lines', OrderLines);
