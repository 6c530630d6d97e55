import { html, nothing } from 'lit';
import './select.css';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { t } from '../text';
import { office } from '../state';
import { hasOpener, tellCancelled } from './opener';
import { lookUpRequest } from './request';

/** In select mode, what stands in place of the menu: which till asks, and the way back. */
export class SelectBar extends Piece {
  constructor() {
    super();
    this.watch(office);
  }

  protected firstUpdated() {
    void lookUpRequest();
  }

  protected render() {
    const { request } = office.state;
    if (!request) {
      return nothing;
    }
    return html`
      <div class="select-bar">
        ${icon('till')}
        <p>${request.till ? t('select.for', { till: request.till }) : ''}</p>
        ${hasOpener()
          ? html`<button class="button" @click=${tellCancelled}>
              ${t(request.sending || request.over ? 'action.close' : 'select.cancel')}
            </button>`
          : nothing}
      </div>
    `;
  }
}

customElements.define('select-bar', SelectBar);
