import { html } from 'lit';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { discard, edit } from '../order/current';
import { setNote } from '../order/lines';
import { isEmpty } from '../order/order';
import { cancelParked } from '../orders/parking';
import { ask } from '../rights/ask';
import { askDialog } from '../shell/dialogs';
import { currentOrder, notify, till } from '../state';
import { t } from '../text';
import { buttons } from './pos';

/** What else is done with an order: the usual, and what extensions add. */
export class OrderButtons extends Piece {
  constructor() {
    super();
    this.watch(till);
  }

  protected render() {
    const order = currentOrder();
    const line = order.lines.find(({ uuid }) => uuid === till.state.line);
    return html`
      <div class="order-buttons">
        <button class="button" ?disabled=${!line} @click=${this.noteLine}>${icon('edit')}${t('order.line-note')}</button>
        <button class="button" @click=${this.noteOrder}>${icon('edit')}${t('order.note')}</button>
        <button class="button" ?disabled=${isEmpty(order)} @click=${this.discard}>${icon('close')}${t('order.discard')}</button>
        ${buttons().map(({ text, run }) => html`<button class="button" @click=${() => run()}>${text}</button>`)}
      </div>
    `;
  }

  private readonly noteLine = async () => {
    const line = currentOrder().lines.find(({ uuid }) => uuid === till.state.line)!;
    const note = await askDialog<string>('text-dialog', { title: t('order.line-note'), label: line.name, value: line.note });
    if (note !== null) {
      setNote(line.uuid, note);
    }
  };

  private readonly noteOrder = async () => {
    const value = currentOrder().note;
    const note = await askDialog<string>('text-dialog', { title: t('order.note'), value, most: 2000 });
    if (note !== null) {
      edit((order) => ({ ...order, note: note.trim() }));
    }
  };

  private readonly discard = async () => {
    const order = currentOrder();
    if (!(await ask('discard'))) {
      return;
    }
    if (discard(order)) {
      await cancelParked(order);
    } else {
      notify('warn', t('order.held'));
    }
  };
}

customElements.define('order-buttons', OrderButtons);
