import { html, type TemplateResult } from 'lit';
import { icon, type Icon } from '../../ui/icons';
import { t } from '../text';
import { alter } from '../shell/address';
import { sentence } from '../trouble';
import type { ListPlace, Query } from './list-place';

const SKELETON = Array.from({ length: 12 });

/** Grey lines where rows will be. */
export function loadingRows() {
  return html`
    <div class="skeleton" role="status">
      <span class="aside">${t('list.loading')}</span>
      ${SKELETON.map(() => html`<div aria-hidden="true"><i></i><i></i><i></i></div>`)}
    </div>
  `;
}

/** Nothing fits, or there is nothing yet and how it comes. */
export function emptyList(place: ListPlace<never>, query: Query, action: unknown) {
  if (query.q || Object.keys(query.filters).length) {
    const title = query.q ? t('list.nothing', { query: query.q }) : t('list.nothing.filters');
    return blank('search', title, t('list.nothing.hint'), html`
      <button class="button" @click=${() => clear(query)}>${t('list.clear')}</button>
      ${action}
    `);
  }
  return blank(place.icon, t(place.empty), t(place.emptyHint), html`${action}`);
}

export function failedList(failure: unknown, again: () => void) {
  return html`
    <div role="alert">
      ${blank('warning', t('list.failed'), sentence(failure), html`
        <button class="button" @click=${again}>${t('action.retry')}</button>
      `)}
    </div>
  `;
}

export function blank(picture: Icon, title: string, hint: string, actions: TemplateResult) {
  return html`
    <div class="blank">
      ${icon(picture)}
      <h2>${title}</h2>
      <p class="quiet">${hint}</p>
      <div class="blank-actions">${actions}</div>
    </div>
  `;
}

function clear(query: Query) {
  const none = Object.fromEntries(Object.keys(query.filters).map((param) => [param, null]));
  alter({ ...none, q: null, after: null });
}
