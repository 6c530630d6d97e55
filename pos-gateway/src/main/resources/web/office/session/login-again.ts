import { html } from 'lit';
import './login-form';
import { Piece } from '../../ui/piece';
import { t } from '../text';
import { office } from '../state';

/** The session is over: log in where you are, and what you did goes on. */
export class LoginAgain extends Piece {
  protected firstUpdated() {
    this.find<HTMLDialogElement>('dialog')?.showModal();
  }

  protected render() {
    return html`
      <dialog class="dialog" aria-labelledby="over-title" @cancel=${(event: Event) => event.preventDefault()}>
        <div class="stack">
          <div>
            <h2 id="over-title">${t('login.over.title')}</h2>
            <p class="quiet">${t('login.over.text')}</p>
          </div>
          <login-form .login=${office.state.me?.login ?? ''}></login-form>
        </div>
      </dialog>
    `;
  }
}

customElements.define('login-again', LoginAgain);
