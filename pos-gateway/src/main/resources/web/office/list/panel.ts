import { html, nothing } from 'lit';
import { icon } from '../../ui/icons';
import { t } from '../text';

interface Panel {
  title: string;
  /** Stands below the title: badges, a number. */
  under?: unknown;
  body: unknown;
  foot?: unknown;
}

/** What opens at the side of a list. */
export function panel({ title, under, body, foot }: Panel) {
  return html`
    <section class="panel" aria-labelledby="panel-title">
      <header class="panel-head">
        <div>
          <h2 id="panel-title" tabindex="-1" data-focus><bdi>${title}</bdi></h2>
          ${under ?? nothing}
        </div>
        <button class="button bare square" type="button" aria-label=${t('action.close')} title="Esc"
          @click=${(event: Event) => closePanel(event.target!)}>
          ${icon('close')}
        </button>
      </header>
      <div class="panel-body">${body}</div>
      ${foot ? html`<footer class="panel-foot">${foot}</footer>` : nothing}
    </section>
  `;
}

export function closePanel(from: EventTarget) {
  from.dispatchEvent(new CustomEvent('panel-closed', { bubbles: true }));
}

/** Names and what they hold; what is empty is left out. */
export function facts(pairs: [string, unknown][]) {
  return html`
    <dl class="facts">
      ${pairs.filter(([, value]) => value !== null && value !== undefined && value !== '').map(
        ([name, value]) => html`<dt>${name}</dt><dd><bdi>${value}</bdi></dd>`,
      )}
    </dl>
  `;
}
