import { html, type TemplateResult } from 'lit';
import { isZero } from '../base/decimal';
import { dateAndTime, moneyText, number } from '../format';
import { t } from '../text';
import type { Report } from './report';

type Row = [label: unknown, ...figures: string[]];

/** The report as the till shows it. */
export function reportView(report: Report): TemplateResult {
  const { orders, refunds, discounts, rounding, cash } = report;
  return html`
    <div class="report">
      ${figures(t('report.sales'), [
        [t('report.orders'), String(orders.count)],
        [t('totals.untaxed'), moneyText(orders.untaxed)],
        [t('totals.taxes'), moneyText(orders.tax)],
        [t('totals.total'), moneyText(orders.total)],
        ...(refunds.count ? [[t('report.refunds', { count: refunds.count }), moneyText(refunds.total)] as Row] : []),
        ...(isZero(discounts.total) ? [] : [[t('report.discounts'), moneyText(discounts.total)] as Row]),
        ...(isZero(rounding) ? [] : [[t('report.rounding'), moneyText(rounding)] as Row]),
      ])}
      ${methods(report)}
      ${cash
        ? figures(t('report.drawer'), [
            [t('closing.opening'), moneyText(cash.opening)],
            [t('report.cash-sales'), moneyText(cash.sales)],
            [t('closing.cash-in'), moneyText(cash.in)],
            [t('closing.cash-out'), moneyText(cash.out)],
            [t('closing.expected'), moneyText(cash.expected)],
            ...(cash.counted === null ? [] : [[t('report.counted'), moneyText(cash.counted)] as Row]),
          ])
        : ''}
      ${figures(t('report.categories'), report.categories.map(({ name, quantity, total }): Row => [
        `${number(quantity)} × ${name ?? t('report.no-category')}`,
        moneyText(total),
      ]))}
      ${figures(t('totals.taxes'), report.taxes.map(({ name, amount }): Row => [name, moneyText(amount)]))}
      ${figures(t('report.cashiers'), report.cashiers.map(({ name, orderCount, total }): Row => [
        `${name ?? '–'} (${orderCount})`,
        moneyText(total),
      ]))}
      ${report.approval
        ? html`<p class="note">${t('report.approval', { name: report.approval.by.name ?? '', reason: report.approval.reason })}</p>`
        : ''}
      <p class="expected"><span>${t('report.cumulative')}</span><span class="amount">${moneyText(report.cumulativeTotal)}</span></p>
      <p class="small quiet">${times(report)}</p>
    </div>
  `;
}

function figures(title: string, rows: Row[]) {
  return rows.length
    ? html`<section>
        <h2>${title}</h2>
        <dl>${rows.map(([label, figure]) => html`<div><dt><bdi>${label}</bdi></dt><dd class="amount">${figure}</dd></div>`)}</dl>
      </section>`
    : '';
}

function methods({ paymentMethods }: Report) {
  const money = (amount: string | null) => (amount === null ? '–' : moneyText(amount));
  return html`
    <section class="report-methods">
      <h2>${t('report.payments')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('report.method')}</th>
            <th scope="col">${t('closing.expected')}</th>
            <th scope="col">${t('report.counted')}</th>
            <th scope="col">${t('report.difference')}</th>
          </tr>
        </thead>
        <tbody>
          ${paymentMethods.map(
            ({ name, expected, counted, difference }) => html`
              <tr>
                <th scope="row">${name}</th>
                <td class="amount">${money(expected)}</td>
                <td class="amount">${money(counted)}</td>
                <td class="amount">${money(difference)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </section>
  `;
}

function times({ openedAt, openedBy, madeAt, closedBy }: Report): string {
  const opened = t('report.opened', { time: dateAndTime(openedAt), name: openedBy?.name ?? '–' });
  const closed = t('report.closed', { time: dateAndTime(madeAt), name: closedBy?.name ?? '–' });
  return `${opened} ${closed}`;
}
