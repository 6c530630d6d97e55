import { html } from 'lit';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { time } from '../format';
import { askDialog } from '../shell/dialogs';
import { till } from '../state';
import { plural, t } from '../text';

/** The one place that says whether the server hears us, and what waits for it. */
export class NetBadge extends Piece {
  constructor() {
    super();
    this.watch(till);
  }

  protected render() {
    const { online, waiting, since, trouble, refused } = till.state.net;
    const kind = refused || trouble ? 'warn' : online ? 'good' : 'warn';
    return html`
      <button class="button bare net" data-online=${online} @click=${() => void askDialog('waiting-dialog')}>
        <span class="badge ${kind}">
          ${icon(online ? 'check' : 'offline')}${online ? t('net.online') : t('net.offline')}
        </span>
        ${waiting || refused
          ? html`<span class="small">
              ${waiting ? plural('net.waiting', waiting) : ''}
              ${since ? t('net.since', { time: time(since) }) : ''}
              ${refused ? plural('net.refused', refused) : ''}
            </span>`
          : ''}
      </button>
    `;
  }
}

customElements.define('net-badge', NetBadge);
