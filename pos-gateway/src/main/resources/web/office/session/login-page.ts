import { html } from 'lit';
import './login-form';
import { Piece } from '../../ui/piece';
import { t } from '../text';

/** The first thing somebody sees who is not logged in. */
export class LoginPage extends Piece {
  protected render() {
    return html`
      <main class="login-page">
        <div class="login-card">
          <p class="login-brand">${t('app.name')}</p>
          <h1>${t('app.office')}</h1>
          <login-form></login-form>
        </div>
      </main>
    `;
  }
}

customElements.define('login-page', LoginPage);
