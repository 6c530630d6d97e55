import { html, nothing } from 'lit';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { here } from '../data/here';
import '../rights/pin-entry';
import { changeCashier } from '../session/change-cashier';
import '../session/login-form';
import { till } from '../state';
import { t } from '../text';
import { lock, unlockTill } from './lock';

/** Covers all of the till while nobody is at it. Whoever comes proves by their PIN that they may sell. */
export class LockScreen extends Piece {
  static properties = { byPassword: { state: true } };
  declare byPassword: boolean;

  constructor() {
    super();
    this.byPassword = false;
    this.watch(lock);
    this.watch(till);
  }

  protected updated() {
    const dialog = this.find<HTMLDialogElement>('dialog');
    if (dialog && !dialog.open) {
      dialog.showModal();
    }
  }

  protected render() {
    const { stage, me } = till.state;
    if (!lock.state.locked || !me || ['starting', 'loading', 'login'].includes(stage)) {
      return nothing;
    }
    return html`
      <dialog class="dialog lock" aria-labelledby="lock-title" @cancel=${(event: Event) => event.preventDefault()}>
        <div class="card">
          <div>
            <p class="brand">${here.catalog.config?.name ?? t('app.name')}</p>
            <h2 id="lock-title">${icon('lock')}${t('lock.title')}</h2>
          </div>
          ${this.byPassword
            ? html`<login-form .login=${me.login} .then=${() => this.open()}></login-form>`
            : html`<pin-entry .users=${here.catalog.users} .first=${me.id} .submitText=${t('lock.open')}
                .enter=${this.enter}></pin-entry>`}
          <button class="button large" @click=${() => (this.byPassword = !this.byPassword)}>
            ${this.byPassword ? t('lock.by-pin') : t('lock.by-password')}
          </button>
        </div>
      </dialog>
    `;
  }

  private readonly enter = async (userId: number, pin: string) => {
    await changeCashier(userId, pin);
    this.open();
  };

  private open() {
    this.byPassword = false;
    unlockTill();
  }
}

customElements.define('lock-screen', LockScreen);
