import { html, nothing } from 'lit';
import { detailsOf, NOBODY, type CustomerDetails } from '../../ui/customer';
import { Problem, type FieldError } from '../../ui/http';
import type { Partner } from '../data/records';
import { sentence } from '../shell/sentence';
import { TillDialog } from '../shell/till-dialog';
import { till } from '../state';
import { t, type MessageKey } from '../text';
import { asPartner, changeCustomer, readCustomer, registerCustomer } from './customer';
import { know } from './known';
import { waitingOf, writeDown } from './new-customers';

interface Field {
  name: keyof CustomerDetails;
  type: string;
  autocomplete?: string;
}

const FIELDS: Field[] = [
  { name: 'name', type: 'text' },
  { name: 'phone', type: 'tel' },
  { name: 'email', type: 'email' },
  { name: 'barcode', type: 'text' },
  { name: 'street', type: 'text' },
  { name: 'zip', type: 'text' },
  { name: 'city', type: 'text' },
  { name: 'vat', type: 'text' },
];

/** Writes a customer down: a new one, or what is known of one. Answers who it is now. */
export class CustomerDialog extends TillDialog<Partner> {
  static properties = {
    details: { state: true }, errors: { state: true }, trouble: { state: true }, busy: { state: true },
  };
  /** Null: a new one. */
  declare partner: Partner | null;
  /** What was searched for: most likely the name of who is to be written down. */
  declare begin: Partial<CustomerDetails>;
  declare details: CustomerDetails | null;
  declare errors: FieldError[];
  declare trouble: string;
  declare busy: boolean;
  private base: CustomerDetails = NOBODY;
  private etag: string | null = null;

  constructor() {
    super();
    this.errors = [];
    this.trouble = '';
    this.busy = false;
  }

  connectedCallback() {
    super.connectedCallback();
    void this.read();
  }

  protected heading() {
    return this.partner ? this.partner.name : t('customers.new');
  }

  protected content() {
    return html`
      <form class="customer-form" @submit=${this.submit} novalidate>
        ${!till.state.net.online && this.isNew ? html`<p class="quiet">${t('customers.offline.new')}</p>` : nothing}
        <div class="fields">${this.details ? FIELDS.map((field) => this.field(field)) : nothing}</div>
        <div role="alert">${this.trouble ? html`<p class="note bad">${this.trouble}</p>` : nothing}</div>
        <button class="button main large wide" ?disabled=${this.busy || !this.details}>${t('customers.save')}</button>
      </form>
    `;
  }

  private get isNew() {
    return !this.partner || this.partner.id < 0;
  }

  private field({ name, type }: Field) {
    const error = this.errors.find(({ field }) => field === name);
    const id = `customer-${name}`;
    return html`
      <div class="field ${name}">
        <label for=${id}>${t(`customers.${name}` as MessageKey)}</label>
        <input class="input" id=${id} type=${type} autocomplete="off" maxlength="200" ?autofocus=${name === 'name'}
          .value=${String(this.details![name] ?? '')} aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${error ? `${id}-wrong` : nothing}
          @input=${(event: Event) => this.write(name, (event.target as HTMLInputElement).value)} />
        ${error ? html`<p class="wrong" id="${id}-wrong">${error.message}</p>` : nothing}
      </div>
    `;
  }

  private write(name: keyof CustomerDetails, value: string) {
    this.details = { ...this.details!, [name]: value.trim() || (name === 'name' ? '' : null) };
    this.errors = this.errors.filter(({ field }) => field !== name);
  }

  /** What stands at the server: this device does not have all of it. */
  private async read() {
    if (this.isNew) {
      this.details = this.partner ? waitingOf(this.partner.id)!.details : { ...NOBODY, ...this.begin };
      return;
    }
    try {
      const { body, etag } = await readCustomer(this.partner!.id);
      this.base = detailsOf(body);
      this.details = this.base;
      this.etag = etag;
    } catch (failure) {
      this.trouble = failure instanceof Problem && failure.isUnreachable ? t('customers.offline.edit') : sentence(failure);
    }
    await this.updateComplete;
    this.find<HTMLInputElement>('input')?.focus();
  }

  private readonly submit = async (event: Event) => {
    event.preventDefault();
    if (!this.details!.name) {
      this.errors = [{ field: 'name', message: t('customers.needs-name') }];
      this.find<HTMLInputElement>('#customer-name')!.focus();
      return;
    }
    this.busy = true;
    this.trouble = '';
    try {
      this.close(await this.save(this.details!));
    } catch (failure) {
      await this.refused(failure);
    }
    this.busy = false;
  };

  private async save(details: CustomerDetails): Promise<Partner> {
    const waiting = this.partner ? waitingOf(this.partner.id) : undefined;
    if (waiting || (this.isNew && !till.state.net.online)) {
      return writeDown(details, waiting);
    }
    if (!this.isNew) {
      return this.known((await changeCustomer(this.partner!.id, details, this.etag)).body);
    }
    try {
      return this.known((await registerCustomer({ ...details })).body);
    } catch (failure) {
      if (failure instanceof Problem && failure.isUnreachable) {
        return writeDown(details);
      }
      throw failure;
    }
  }

  private known(view: Parameters<typeof asPartner>[1] & { id: number }): Partner {
    const partner = asPartner(view.id, view);
    know(partner);
    return partner;
  }

  private async refused(failure: unknown) {
    if (!(failure instanceof Problem)) {
      this.trouble = sentence(failure);
    } else if (failure.status === 412) {
      await this.mergeTheirs();
    } else if (failure.type.endsWith('barcode-taken')) {
      this.errors = [{ field: 'barcode', message: t('customers.card-taken') }];
    } else {
      this.errors = failure.errors;
      this.trouble = failure.errors.length ? '' : sentence(failure);
    }
  }

  /** Somebody wrote as well: what I did not touch is theirs now, what I typed stays. */
  private async mergeTheirs() {
    const mine = this.details!;
    const before = this.base;
    await this.read();
    const names = Object.keys(before) as (keyof CustomerDetails)[];
    const typed = names.filter((name) => mine[name] !== before[name]).map((name) => [name, mine[name]]);
    this.details = { ...this.base, ...Object.fromEntries(typed) };
    this.trouble = t('customers.changed-meanwhile');
  }
}

customElements.define('customer-dialog', CustomerDialog);
