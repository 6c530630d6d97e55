import { html, nothing } from 'lit';
import './login-form';
import { Piece } from '../../ui/piece';
import { till } from '../state';
import { plural, t } from '../text';
import { loginAgain } from './login-again-state';

/** The login is over: log in where you are, and what waits goes on. */
export class LoginAgain extends Piece {
  constructor() {
    super();
    this.watch(till);
    this.watch(loginAgain);
  }

  private get wanted(): boolean {
    return till.state.loginAgain && till.state.stage !== 'login' && !loginAgain.state.putAway;
  }

  protected updated() {
    const dialog = this.find<HTMLDialogElement>('dialog');
    if (dialog && !dialog.open) {
      dialog.showModal();
    }
  }

  protected render() {
    if (!this.wanted) {
      return nothing;
    }
    const { me, net } = till.state;
    return html`
      <dialog class="dialog" aria-labelledby="over-title" @cancel=${this.later}>
        <div class="stack">
          <div>
            <h2 id="over-title">${t('login.over.title')}</h2>
            <p class="quiet">${t('login.over.text')}</p>
          </div>
          <p class="note">${net.waiting ? plural('login.over.waiting', net.waiting) : t('login.over.nothing-waits')}</p>
          <login-form .login=${me?.login ?? ''}></login-form>
          <button class="button large" @click=${this.later}>${t('login.later')}</button>
        </div>
      </dialog>
    `;
  }

  private readonly later = (event: Event) => {
    event.preventDefault();
    loginAgain.update({ putAway: true });
  };
}

customElements.define('login-again', LoginAgain);
