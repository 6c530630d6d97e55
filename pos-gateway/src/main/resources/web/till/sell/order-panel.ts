import { html } from 'lit';
import { Piece } from '../../ui/piece';
import { till } from '../state';
import '../extend/order-buttons';
import './customer-row';
import './key-pad';
import './order-lines';
import './order-tabs';
import './order-totals';
import './pay-button';

/** The order that is being made: who, what, how much, and the keys to change it. */
export class OrderPanel extends Piece {
  constructor() {
    super();
    this.watch(till);
  }

  protected render() {
    return html`
      <section class="order">
        <order-tabs></order-tabs>
        <customer-row></customer-row>
        <order-lines></order-lines>
        <notice-line></notice-line>
        <order-totals></order-totals>
        <order-buttons></order-buttons>
        <key-pad></key-pad>
        <pay-button></pay-button>
      </section>
    `;
  }
}

customElements.define('order-panel', OrderPanel);
