import { html } from 'lit';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { till } from '../state';
import { t } from '../text';

/** What just happened, in a line of text. It goes with the next thing that is done. */
export class NoticeLine extends Piece {
  constructor() {
    super();
    this.watch(till);
  }

  protected render() {
    const { notice } = till.state;
    return html`<div role="status" aria-live="polite">
      ${notice &&
      html`<div class="note ${notice.kind}">
        ${icon(notice.kind === 'good' ? 'check' : 'warning')}
        <div>${notice.text}</div>
        <button class="button bare square" aria-label=${t('action.close')} @click=${() => till.update({ notice: null })}>
          ${icon('close')}
        </button>
      </div>`}
    </div>`;
  }
}

customElements.define('notice-line', NoticeLine);
