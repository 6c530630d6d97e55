import { html } from 'lit';
import './shell.css';
import '../list/list-page';
import '../session/login-again';
import '../session/login-page';
import '../select/select-bar';
import '../select/select-result';
import './keys-help';
import './network-bar';
import './places-nav';
import { Piece } from '../../ui/piece';
import { t } from '../text';
import { failedList } from '../list/list-state';
import { recallSession } from '../session/session';
import { office } from '../state';
import { currentPlace } from './places';

/** The whole back office: log in, then the places at the side and the page of one of them. */
export class OfficeApp extends Piece {
  constructor() {
    super();
    this.watch(office);
  }

  protected render() {
    const { me, askedAgain, request, startFailure } = office.state;
    if (me === undefined) {
      return startFailure
        ? html`<main>${failedList(startFailure, recallSession)}</main>`
        : html`<p class="aside" role="status">${t('list.loading')}</p>`;
    }
    if (me === null) {
      return html`<login-page></login-page>`;
    }
    const place = currentPlace();
    document.title = `${t(place.title)} · ${t('app.name')}`;
    return html`
      <a class="skip" href="#content">${t('app.skip')}</a>
      <div class="office">
        <places-nav></places-nav>
        <div class="page">
          <network-bar></network-bar>
          <select-bar></select-bar>
          <main id="content" tabindex="-1">
            ${request?.sending || request?.over
              ? html`<select-result></select-result>`
              : html`<list-page .place=${place}></list-page>`}
          </main>
        </div>
      </div>
      <keys-help></keys-help>
      ${askedAgain ? html`<login-again></login-again>` : ''}
    `;
  }
}

customElements.define('office-app', OfficeApp);
