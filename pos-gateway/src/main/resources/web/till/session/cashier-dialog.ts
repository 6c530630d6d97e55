import { html } from 'lit';
import { here } from '../data/here';
import '../rights/pin-entry';
import { TillDialog } from '../shell/till-dialog';
import { till } from '../state';
import { t } from '../text';
import { changeCashier } from './change-cashier';

/** Another cashier takes over, by their PIN. */
export class CashierDialog extends TillDialog<true> {
  protected heading() {
    return t('cashier.title');
  }

  protected content() {
    const others = here.catalog.users.filter(({ id }) => id !== till.state.me?.id);
    return html`
      <p class="quiet dialog-text">${others.length ? t('cashier.text') : t('cashier.nobody')}</p>
      <pin-entry .users=${others} .submitText=${t('cashier.take-over')} .enter=${this.enter}></pin-entry>
    `;
  }

  private readonly enter = async (userId: number, pin: string) => {
    await changeCashier(userId, pin);
    this.close(true);
  };
}

customElements.define('cashier-dialog', CashierDialog);
