import { html, nothing } from 'lit';
import './receipt.css';
import { Piece } from '../../ui/piece';
import { t } from '../text';
import type { Receipt, ReceiptLine, Row } from './receipt';

/** A receipt as it comes out of the printer: black on white in both themes, 80 mm wide. */
export class ReceiptPaper extends Piece {
  static properties = { receipt: { attribute: false } };
  declare receipt: Receipt;

  protected render() {
    const { mark, company, address, header, facts, lines, sums, total, payments, change, taxes, note, footer } =
      this.receipt;
    return html`
      <article class="paper" aria-label=${t('receipt.label')}>
        <header>
          <p class="company"><bdi>${company}</bdi></p>
          ${texts(address)}${texts(header)}
          ${mark ? html`<p class="mark">${mark}</p>` : nothing}
        </header>
        <dl>${facts.map(row)}</dl>
        <ul>${lines.map(line)}</ul>
        <dl>${sums.map(row)}</dl>
        <dl class="total">${row(total)}</dl>
        ${payments.length ? html`<dl>${payments.map(row)}${change ? row(change) : nothing}</dl>` : nothing}
        ${taxes.length ? this.taxes() : nothing}
        ${note || footer.length ? html`<footer>${note ? html`<p>${note}</p>` : nothing}${texts(footer)}</footer>` : nothing}
      </article>
    `;
  }

  private taxes() {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${t('receipt.tax')}</th>
          <th scope="col" class="amount">${t('receipt.base')}</th>
          <th scope="col" class="amount">${t('receipt.tax-amount')}</th>
        </tr>
      </thead>
      <tbody>
        ${this.receipt.taxes.map(
          ({ name, base, amount }) => html`<tr>
            <td><bdi>${name}</bdi></td><td class="amount">${base}</td><td class="amount">${amount}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

function row({ label, value }: Row) {
  return html`<div><dt>${label}</dt><dd class="amount"><bdi>${value}</bdi></dd></div>`;
}

function line({ name, total, details }: ReceiptLine) {
  return html`<li>
    <div><span><bdi>${name}</bdi></span><span class="amount">${total}</span></div>
    ${details.map((detail) => html`<p class="detail">${detail}</p>`)}
  </li>`;
}

function texts(lines: string[]) {
  return lines.map((text) => html`<p><bdi>${text}</bdi></p>`);
}

customElements.define('receipt-paper', ReceiptPaper);
