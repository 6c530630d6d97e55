import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import './arrivals.css';
import { icon, type Icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { takerOf } from '../extend/pos';
import { till, type Arrival } from '../state';
import { plural, t, type MessageKey } from '../text';
import { arrivalDetails, arrivalFrom, arrivalTitle } from './arrival-text';
import { dismiss, use } from './arrivals';

const MOST = 3;
const KINDS: Record<string, { icon: Icon; action: MessageKey }> = {
  'res.partner': { icon: 'customers', action: 'arrivals.use' },
  'product.product': { icon: 'products', action: 'arrivals.add' },
  'pos.order': { icon: 'orders', action: 'arrivals.open' },
};

/** What was sent to this till from the back office: used or dismissed by whoever stands here, whenever they like. */
export class ArrivalCards extends Piece {
  constructor() {
    super();
    this.watch(till);
  }

  protected render() {
    const { arrivals } = till.state;
    const more = arrivals.length - MOST;
    return html`
      <section class="arrivals" aria-label=${t('arrivals.label')} aria-live="polite">
        ${repeat(arrivals.slice(0, MOST), ({ id }) => id, (arrival) => this.card(arrival))}
        ${more > 0 ? html`<p class="small more">${plural('arrivals.more', more)}</p>` : nothing}
      </section>
    `;
  }

  private card(arrival: Arrival) {
    const kind = KINDS[arrival.model] ?? custom(arrival.model);
    const title = arrivalTitle(arrival);
    const details = arrivalDetails(arrival);
    return html`
      <article class="arrival">
        ${icon(kind.icon)}
        <div class="what">
          <p class="name" dir="auto">${title}</p>
          ${details ? html`<p class="small">${details}</p>` : nothing}
          <p class="small quiet">${arrivalFrom(arrival)}</p>
        </div>
        <button class="button main" aria-label="${t(kind.action)}: ${title}" @click=${() => this.goOnAfter(use(arrival))}>
          ${t(kind.action)}
        </button>
        <button class="button bare square" aria-label="${t('arrivals.dismiss')}: ${title}"
          @click=${() => this.goOnAfter(dismiss(arrival))}>
          ${icon('close')}
        </button>
      </article>
    `;
  }

  /** The card is gone: the keyboard goes on with the next one. */
  private async goOnAfter(done: unknown) {
    await this.updateComplete;
    this.find<HTMLButtonElement>('.arrival .button')?.focus();
    await done;
  }
}

function custom(model: string): { icon: Icon; action: MessageKey } {
  return { icon: 'send', action: takerOf(model) ? 'arrivals.use' : 'arrivals.seen' };
}

customElements.define('arrival-cards', ArrivalCards);
