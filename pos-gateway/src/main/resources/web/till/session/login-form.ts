import { html } from 'lit';
import './session.css';
import { Problem } from '../../ui/http';
import { Piece } from '../../ui/piece';
import { sentence } from '../shell/sentence';
import { troubleNote } from '../shell/trouble-note';
import { t } from '../text';
import { logIn } from './me';

/** Login and password. It calls `then` once somebody is in. */
export class LoginForm extends Piece {
  static properties = { login: {}, busy: { state: true }, trouble: { state: true } };
  declare login: string;
  declare then: () => void;
  declare busy: boolean;
  declare trouble: string;

  constructor() {
    super();
    this.login = this.trouble = '';
    this.busy = false;
    this.then = () => {};
  }

  protected firstUpdated() {
    this.find<HTMLInputElement>(this.login ? '[name=password]' : '[name=login]')?.focus();
  }

  protected render() {
    return html`
      <form class="login-form" @submit=${this.submit}>
        <div class="field">
          <label for="login">${t('login.login')}</label>
          <input class="input" id="login" name="login" autocomplete="username" autocapitalize="none" spellcheck="false"
            required .value=${this.login} />
        </div>
        <div class="field">
          <label for="password">${t('login.password')}</label>
          <input class="input" id="password" name="password" type="password" autocomplete="current-password" required />
        </div>
        ${troubleNote(this.trouble)}
        <button class="button main large wide" ?disabled=${this.busy}>
          ${this.busy ? t('login.busy') : t('login.submit')}
        </button>
      </form>
    `;
  }

  private async submit(event: SubmitEvent) {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement);
    this.busy = true;
    this.trouble = '';
    try {
      await logIn(String(typed.get('login')).trim(), String(typed.get('password')));
      this.then();
    } catch (failure) {
      this.trouble = isRefusal(failure) ? t('login.refused') : sentence(failure);
      this.find<HTMLInputElement>('[name=password]')?.select();
    }
    this.busy = false;
  }
}

function isRefusal(failure: unknown): boolean {
  return failure instanceof Problem && failure.type.endsWith('AccessDenied');
}

customElements.define('login-form', LoginForm);
