import { html } from 'lit';
import type { Approval } from '../rights/ask';
import { checkPin } from '../rights/pin';
import '../rights/pin-entry';
import { here } from '../data/here';
import { t } from '../text';
import { TillDialog } from './till-dialog';

const LAST = 'tillstream.approver';

/** A manager proves who they are, where the cashier is. */
export class PinDialog extends TillDialog<Approval> {
  declare action: string;

  protected heading() {
    return t('pin.title');
  }

  protected content() {
    const managers = here.catalog.users.filter(({ role }) => role !== 'cashier');
    return html`
      <p class="quiet dialog-text">${managers.length ? t('pin.text') : t('pin.nobody')}</p>
      <pin-entry .users=${managers} .first=${Number(sessionStorage.getItem(LAST))} .submitText=${t('pin.allow')}
        .enter=${this.enter}></pin-entry>
    `;
  }

  /** Who allowed something last is offered first the next time. */
  private readonly enter = async (userId: number, pin: string) => {
    const approval = await checkPin(userId, pin);
    sessionStorage.setItem(LAST, String(userId));
    this.close(approval);
  };
}

customElements.define('pin-dialog', PinDialog);
