import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../ui/icons';
import { t } from '../text';
import { office } from '../state';
import { hrefOf } from '../shell/address';
import { select } from '../select/select';
import type { Column, ListPlace } from './list-place';

interface Table<Row> {
  place: ListPlace<Row>;
  rows: Row[];
  open: string | null;
  opened(row: Row): void;
}

/** The rows of a list. The name is a link, so a row can be reached by keyboard and opened in another tab. */
export function dataTable<Row>(table: Table<Row>) {
  const { place, rows } = table;
  const selecting = office.state.request !== null;
  return html`
    <table class="table">
      <caption class="aside">${t(place.title)}</caption>
      <thead>
        <tr>
          ${place.columns.map((column) => html`<th scope="col" class=${cellClass(column)}>${t(column.title)}</th>`)}
          ${selecting ? html`<th scope="col" class="act"><span class="aside">${t('select.button')}</span></th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${repeat(rows, place.id, (row) => tableRow(table, row, selecting))}
      </tbody>
    </table>
  `;
}

function tableRow<Row>(table: Table<Row>, row: Row, selecting: boolean) {
  const { place } = table;
  const id = String(place.id(row));
  const open = table.open === id;
  return html`
    <tr class=${open ? 'row open' : 'row'} data-id=${id} @click=${(event: MouseEvent) => click(event, table, row)}>
      ${place.columns.map((column, at) => (at === 0 ? nameCell(table, row, id) : cell(column, row)))}
      ${selecting ? selectCell(place, row) : nothing}
    </tr>
  `;
}

function nameCell<Row>({ place, open }: Table<Row>, row: Row, id: string) {
  const params = { ...Object.fromEntries(office.state.address.params), open: id };
  return html`
    <td class="name">
      <div>
        <a class="row-link" dir="auto" href=${hrefOf(place.path, params)} aria-current=${open === id ? 'true' : 'false'}
          title=${place.name(row)}>${place.name(row)}</a>
        ${place.beside?.(row) ?? nothing}
      </div>
      ${place.under ? html`<div class="under small quiet"><bdi>${place.under(row)}</bdi></div>` : nothing}
    </td>
  `;
}

function cell<Row>(column: Column<Row>, row: Row) {
  return html`<td class=${cellClass(column)}><bdi>${column.cell(row)}</bdi></td>`;
}

function selectCell<Row>(place: ListPlace<Row>, row: Row) {
  const name = place.name(row);
  return html`
    <td class="act">
      <button class="button main large" aria-label=${t('select.label', { name })}
        @click=${() => select(place.sendable!, place.id(row), name)}>
        ${icon('check')}${t('select.button')}
      </button>
    </td>
  `;
}

function cellClass({ room = 'always', end }: Column<never>) {
  return `${room}${end ? ' end' : ''}`;
}

/** Anywhere in the row, unless it is a control of its own, text is being marked, or another tab is wanted. */
function click<Row>(event: MouseEvent, table: Table<Row>, row: Row) {
  const target = event.target as HTMLElement;
  if (target.closest('button') || event.ctrlKey || event.metaKey || event.shiftKey || getSelection()?.toString()) {
    return;
  }
  event.preventDefault();
  table.opened(row);
}
