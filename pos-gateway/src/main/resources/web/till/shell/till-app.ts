import { html, nothing } from 'lit';
import './shell.css';
import { Piece } from '../../ui/piece';
import { begin } from './start';
import { becomeTheTill } from './one-tab';
import { sentence } from './sentence';
import { till } from '../state';
import { t } from '../text';
import '../session/login-again';
import '../session/login-page';
import '../session/register-page';
import '../session/opening-page';
import '../session/closing-page';
import '../session/closed-page';
import '../sell/sell-screen';
import './dialog-host';
import './lock-screen';

/** The whole till: one page after the other until it sells. */
export class TillApp extends Piece {
  constructor() {
    super();
    this.watch(till);
  }

  protected render() {
    return html`${this.stage()}<dialog-host></dialog-host><login-again></login-again><lock-screen></lock-screen>`;
  }

  private stage() {
    switch (till.state.stage) {
      case 'login':
        return html`<login-page></login-page>`;
      case 'register':
        return html`<register-page></register-page>`;
      case 'opening':
        return html`<opening-page></opening-page>`;
      case 'selling':
        return html`<sell-screen></sell-screen>`;
      case 'closing':
        return html`<closing-page></closing-page>`;
      case 'closed':
        return html`<closed-page></closed-page>`;
      case 'elsewhere':
        return this.elsewhere();
      case 'failed':
        return this.failed();
      default:
        return html`<main class="alone" aria-busy="true">
          <p class="quiet" role="status">${till.state.stage === 'loading' ? t('start.loading') : nothing}</p>
        </main>`;
    }
  }

  private elsewhere() {
    return html`<main class="alone">
      <div class="card">
        <h1>${t('elsewhere.title')}</h1>
        <p>${t('elsewhere.text')}</p>
        <button class="button main large" @click=${this.takeOver}>${t('elsewhere.here')}</button>
      </div>
    </main>`;
  }

  private async takeOver() {
    await becomeTheTill(true);
    location.reload();
  }

  private failed() {
    return html`<main class="alone">
      <div class="card">
        <h1>${t('failed.title')}</h1>
        <p role="alert">${sentence(till.state.failure)}</p>
        <button class="button main large" @click=${() => begin()}>${t('action.retry')}</button>
        ${till.state.me
          ? html`<button class="button large" @click=${() => till.update({ stage: 'register' })}>
              ${t('register.another')}
            </button>`
          : ''}
      </div>
    </main>`;
  }
}

customElements.define('till-app', TillApp);
