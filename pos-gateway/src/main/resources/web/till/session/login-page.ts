import { html } from 'lit';
import './login-form';
import { Piece } from '../../ui/piece';
import { begin } from '../shell/start';
import { till } from '../state';
import { t } from '../text';

/** The first thing somebody sees at a till where nobody is logged in. */
export class LoginPage extends Piece {
  constructor() {
    super();
    this.watch(till);
  }

  protected render() {
    return html`
      <main class="alone">
        <div class="card">
          <header>
            <p class="brand">${t('app.name')}</p>
            <h1>${t('login.title')}</h1>
          </header>
          ${till.state.net.online ? '' : html`<p class="note warn" role="status">${t('login.offline')}</p>`}
          <login-form .then=${() => void begin()}></login-form>
        </div>
      </main>
    `;
  }
}

customElements.define('login-page', LoginPage);
