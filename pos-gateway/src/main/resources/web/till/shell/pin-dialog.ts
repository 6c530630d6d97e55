import { html } from 'lit';
import { Problem } from '../../ui/http';
import type { Approval } from '../rights/ask';
import { checkPin } from '../rights/pin';
import { here } from '../data/here';
import { t } from '../text';
import { sentence } from './sentence';
import { TillDialog } from './till-dialog';

/** A manager proves who they are, where the cashier is. */
export class PinDialog extends TillDialog<Approval> {
  static properties = { trouble: { state: true }, busy: { state: true } };
  declare action: string;
  declare trouble: string;
  declare busy: boolean;

  protected heading() {
    return t('pin.title');
  }

  protected content() {
    const managers = here.catalog.users.filter(({ role }) => role !== 'cashier');
    return html`
      <form @submit=${this.submit}>
        <p class="quiet">${t('pin.text')}</p>
        <div class="field">
          <label for="pin-who">${t('pin.who')}</label>
          <select class="input large" id="pin-who">
            ${managers.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="pin">${t('pin.pin')}</label>
          <input class="input big" id="pin" type="password" inputmode="numeric" autocomplete="off" maxlength="12" autofocus />
        </div>
        <div role="alert">${this.trouble ? html`<p class="note bad">${this.trouble}</p>` : ''}</div>
        <button class="button main large wide" ?disabled=${this.busy}>${t('pin.allow')}</button>
      </form>
    `;
  }

  private readonly submit = async (event: Event) => {
    event.preventDefault();
    this.busy = true;
    try {
      const userId = Number(this.find<HTMLSelectElement>('#pin-who')!.value);
      this.close(await checkPin(userId, this.find<HTMLInputElement>('#pin')!.value));
    } catch (failure) {
      this.trouble = failure instanceof Problem && failure.type.endsWith('wrong-pin') ? t('pin.wrong') : sentence(failure);
      this.find<HTMLInputElement>('#pin')!.select();
    }
    this.busy = false;
  };
}

customElements.define('pin-dialog', PinDialog);
