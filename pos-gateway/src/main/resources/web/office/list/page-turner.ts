import { html } from 'lit';
import { icon } from '../../ui/icons';
import { plural, t } from '../text';

interface Turner {
  rows: number;
  page: number;
  previous: (() => void) | null;
  next: (() => void) | null;
}

/** How many rows there are here, and the way to the pages before and after. */
export function pageTurner({ rows, page, previous, next }: Turner) {
  return html`
    <div class="turner">
      <p class="small quiet" role="status">
        ${plural('list.count', rows)}${page > 1 || next ? html` · ${t('list.page', { page })}` : ''}
      </p>
      ${previous || next
        ? html`
            <div class="turner-buttons">
              <button class="button square" aria-label=${t('action.previous')} title=${t('action.previous')}
                ?disabled=${!previous} @click=${previous}>${icon('previous')}</button>
              <button class="button square" aria-label=${t('action.next')} title=${t('action.next')}
                ?disabled=${!next} @click=${next}>${icon('next')}</button>
            </div>
          `
        : ''}
    </div>
  `;
}
