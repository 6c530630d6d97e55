import { html } from 'lit';
import { icon } from '../../ui/icons';
import { t } from '../text';
import { alter } from '../shell/address';
import type { Filter } from './list-place';

/** The filters of a list; those that are on stand in the address. */
export function filterChips(filters: Filter[], params: URLSearchParams) {
  if (!filters.length) {
    return '';
  }
  return html`
    <div class="chips" role="group" aria-label=${t('list.filters')}>${filters.map((filter) => chip(filter, params))}</div>
  `;
}

function chip({ param, value, label }: Filter, params: URLSearchParams) {
  const on = params.get(param) === value;
  return html`
    <button class="chip" aria-pressed=${on} @click=${() => alter({ [param]: on ? null : value, after: null })}>
      ${on ? icon('check') : ''}${t(label)}
    </button>
  `;
}
