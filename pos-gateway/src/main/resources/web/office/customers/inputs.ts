import { html, nothing } from 'lit';
import type { CustomerDetails } from '../../ui/customer';
import type { FieldError } from '../../ui/http';
import { t } from '../text';
import type { Pricelist } from './customer';
import { TEXTS, type Field, type FieldName } from './fields';

interface Form {
  typed: CustomerDetails;
  errors: FieldError[];
  lists: Pricelist[];
  write(name: FieldName, value: unknown): void;
}

/** All inputs of a customer, each with what is wrong with it. */
export function inputs(form: Form) {
  return html`
    <div class="fields">
      ${TEXTS.map((field) => text(form, field))} ${pricelist(form)}
      <div class="whole">
        <label class="check">
          <input type="checkbox" .checked=${form.typed.isCompany}
            @change=${(event: Event) => form.write('isCompany', (event.target as HTMLInputElement).checked)} />
          ${t('field.isCompany')}
        </label>
      </div>
    </div>
  `;
}

function text(form: Form, { name, label, width, type = 'text', required }: Field) {
  const error = errorOf(form, name);
  return html`
    <div class="field ${width}">
      <label for="c-${name}">${t(label)}</label>
      <input class="input" id="c-${name}" name=${name} type=${type} autocomplete="off" maxlength="250"
        ?required=${required} .value=${String(form.typed[name] ?? '')} aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${error ? `c-${name}-wrong` : nothing}
        @input=${(event: Event) => form.write(name, (event.target as HTMLInputElement).value)} />
      ${wrong(name, error)}
    </div>
  `;
}

function pricelist(form: Form) {
  const { pricelistId } = form.typed;
  const error = errorOf(form, 'pricelistId');
  const chosen = (event: Event) => Number((event.target as HTMLSelectElement).value) || null;
  return html`
    <div class="field whole">
      <label for="c-pricelistId">${t('field.pricelistId')}</label>
      <select class="input" id="c-pricelistId" name="pricelistId" aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${error ? 'c-pricelistId-wrong' : nothing}
        @change=${(event: Event) => form.write('pricelistId', chosen(event))}>
        <option value="" ?selected=${!pricelistId}>${t('field.none')}</option>
        ${form.lists.map(({ id, name }) => html`<option value=${id} ?selected=${id === pricelistId}>${name}</option>`)}
      </select>
      ${wrong('pricelistId', error)}
    </div>
  `;
}

function wrong(name: FieldName, error: string | undefined) {
  return error ? html`<p class="wrong" id="c-${name}-wrong">${error}</p>` : nothing;
}

function errorOf({ errors }: Form, name: FieldName): string | undefined {
  return errors.find(({ field }) => field === name)?.message;
}
