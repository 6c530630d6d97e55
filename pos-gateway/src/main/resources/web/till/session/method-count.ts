import { html } from 'lit';
import './cash-count';
import { icon } from '../../ui/icons';
import { here } from '../data/here';
import { moneyText } from '../format';
import { plural, t } from '../text';
import type { MethodControl } from './closing';
import { closing, differenceOf, isTooFar } from './closing-state';
import { NOT_COUNTED, type Count } from './count';
import { differenceLine } from './difference-line';
import { typedAmount } from './typed-amount';

/** One way of paying: what is expected of it, and what is there. */
export function methodCount(method: MethodControl) {
  const { name, kind, expected, count } = method;
  return html`
    <section class="method-count" data-kind=${kind} aria-label=${name}>
      <header>
        <h2>${icon(kind === 'cash' ? 'cash' : kind === 'bank' ? 'card' : 'customers')}${name}</h2>
        <span class="small quiet">${plural('closing.payments', count)}</span>
        ${expected === null
          ? html`<span class="quiet">${kind === 'pay_later' ? '' : t('closing.blind')}</span>`
          : html`<span>${t('closing.expected')} <span class="amount strong">${moneyText(expected)}</span></span>`}
      </header>
      ${kind === 'cash' ? cash(method) : kind === 'bank' ? bank(method) : ''}
      ${differenceLine(differenceOf(method), isTooFar(method))}
    </section>
  `;
}

function cash({ paymentMethodId, name }: MethodControl) {
  return html`<cash-count .name=${`method-${paymentMethodId}`} .label=${t('closing.counted', { name })}
    .counted=${(count: Count) => counted(paymentMethodId, count)}></cash-count>`;
}

/** What the terminal or the vouchers say; left empty, it is as expected. */
function bank({ paymentMethodId, name }: MethodControl) {
  const id = `method-${paymentMethodId}`;
  const typed = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const total = typedAmount(input.value, here.decimals);
    input.setAttribute('aria-invalid', String(total === null && input.value.trim() !== ''));
    counted(paymentMethodId, { total, coins: null });
  };
  return html`<div class="one-figure">
    <label for=${id}>${t('report.counted')}</label>
    <input class="input amount" id=${id} inputmode="decimal" autocomplete="off"
      aria-label=${t('closing.counted', { name })} placeholder=${t('closing.as-expected')} @input=${typed} />
  </div>`;
}

function counted(methodId: number, count: Count) {
  const { counts, blockers } = closing.state;
  const others = blockers.filter(({ paymentMethodId }) => paymentMethodId !== methodId);
  closing.update({ counts: { ...counts, [methodId]: count ?? NOT_COUNTED }, blockers: others, trouble: '' });
}
