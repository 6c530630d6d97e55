import { html, nothing } from 'lit';
import type { CustomerDetails } from '../../ui/customer';
import { icon } from '../../ui/icons';
import { t, type MessageKey } from '../text';
import type { Conflict } from './conflict';
import type { Pricelist } from './customer';
import type { FieldName } from './fields';

interface Note {
  conflict: Conflict;
  mine: CustomerDetails;
  /** What the form says now: one of the two. */
  now: CustomerDetails;
  lists: Pricelist[];
  choose(name: FieldName, value: unknown): void;
}

/** What somebody else changed meanwhile, field by field, with mine beside it. */
export function conflictNote({ conflict, mine, now, lists, choose }: Note) {
  const { theirs, fields, takenOver } = conflict;
  const option = (name: FieldName, value: unknown, whose: MessageKey) => html`
    <label class="check">
      <input type="radio" name="conflict-${name}" .checked=${now[name] === value} @change=${() => choose(name, value)} />
      <span><span class="small quiet">${t(whose)}</span><br />${shown(name, value, lists)}</span>
    </label>
  `;
  return html`
    <section class="conflict" aria-labelledby="conflict-title" role="alert">
      <h3 id="conflict-title">${icon('warning')}${t('conflict.title')}</h3>
      <p>${t('conflict.text')}</p>
      ${fields.map(
        (name) => html`
          <fieldset>
            <legend>${label(name)}</legend>
            ${option(name, theirs[name], 'conflict.theirs')} ${option(name, mine[name], 'conflict.yours')}
          </fieldset>
        `,
      )}
      ${takenOver.length
        ? html`<p>${t('conflict.only.theirs', { fields: takenOver.map(label).join(', ') })}</p>`
        : nothing}
    </section>
  `;
}

function label(name: FieldName): string {
  return t(`field.${name}` as MessageKey);
}

function shown(name: FieldName, value: unknown, lists: Pricelist[]): string {
  if (name === 'pricelistId') {
    return lists.find(({ id }) => id === value)?.name ?? t('field.none');
  }
  if (typeof value === 'boolean') {
    return t(value ? 'field.yes' : 'field.no');
  }
  return String(value || t('conflict.empty'));
}
