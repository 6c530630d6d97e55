import { html } from 'lit';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { t } from '../text';
import { office } from '../state';

/** The one place that says that there is no network. */
export class NetworkBar extends Piece {
  constructor() {
    super();
    this.watch(office);
  }

  protected render() {
    return html`
      <div role="status">
        ${office.state.online ? '' : html`<p class="network">${icon('offline')}${t('network.gone')}</p>`}
      </div>
    `;
  }
}

export function followNetwork() {
  addEventListener('online', () => office.update({ online: true }));
  addEventListener('offline', () => office.update({ online: false }));
}

customElements.define('network-bar', NetworkBar);
