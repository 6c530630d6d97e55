import { html, nothing } from 'lit';
import './customer.css';
import { detailsOf, NOBODY, type CustomerDetails } from '../../ui/customer';
import { idempotencyKey, Problem, type Answer, type FieldError } from '../../ui/http';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { t } from '../text';
import { panel } from '../list/panel';
import { sentence } from '../trouble';
import { conflictOf, merged, type Conflict } from './conflict';
import { conflictNote } from './conflict-note';
import { changeCustomer, readCustomer, registerCustomer } from './customer';
import type { Customer, Pricelist } from './customer';
import { ALL, differ, type FieldName } from './fields';
import { inputs } from './inputs';

/** Writes a customer: a new one, or what is known of one. Says `saved` with the customer, or `left`. */
export class CustomerForm extends Piece {
  static properties = {
    customer: { attribute: false },
    etag: { attribute: false },
    lists: { attribute: false },
    typed: { state: true },
    errors: { state: true },
    trouble: { state: true },
    conflict: { state: true },
    busy: { state: true },
    leaving: { state: true },
  };

  /** Null: a new one. */
  declare customer: Customer | null;
  declare etag: string;
  declare lists: Pricelist[];
  declare typed: CustomerDetails;
  declare errors: FieldError[];
  declare trouble: string;
  declare conflict: Conflict | null;
  declare busy: boolean;
  declare leaving: boolean;

  private base: CustomerDetails = NOBODY;
  private mine: CustomerDetails = NOBODY;
  /** The same until the server has answered. */
  private key = idempotencyKey();

  constructor() {
    super();
    this.errors = [];
    this.trouble = '';
    this.conflict = null;
    this.busy = false;
    this.leaving = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.base = detailsOf(this.customer ?? NOBODY);
    this.typed = this.base;
    this.addEventListener('keydown', this.pressed);
    addEventListener('beforeunload', this.unloading);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.unloading);
  }

  protected firstUpdated() {
    this.find<HTMLInputElement>('input')?.focus();
  }

  protected render() {
    return html`
      <form novalidate @submit=${this.submit} ?data-holds=${this.isDirty} @leave-asked=${this.leave}>
        ${panel({
          title: this.customer ? this.customer.name : t('customers.new'),
          body: html`${this.conflictNote()}${inputs(this)}`,
          foot: html`${this.note()}${this.leaving ? this.leaveQuestion() : this.actions()}`,
        })}
      </form>
    `;
  }

  private conflictNote() {
    const { conflict, mine, typed: now, lists } = this;
    return conflict
      ? conflictNote({ conflict, mine, now, lists, choose: (name, value) => this.write(name, value) })
      : nothing;
  }

  private note() {
    return html`
      <div role="alert" class="form-note">
        ${this.trouble ? html`<div class="note bad">${icon('warning')}<div>${this.trouble}</div></div>` : nothing}
      </div>
    `;
  }

  private actions() {
    return html`
      <button class="button main" ?disabled=${this.busy}>${t(this.busy ? 'action.saving' : 'action.save')}</button>
      <button class="button" type="button" @click=${this.leave}>${t('action.cancel')}</button>
    `;
  }

  private leaveQuestion() {
    return html`
      <div class="note warn" role="alert">${icon('warning')}<div>${t('form.discard.sure')}</div></div>
      <button class="button danger" type="button" @click=${this.discard}>${t('form.discard')}</button>
      <button class="button" type="button" @click=${() => (this.leaving = false)}>${t('form.keep')}</button>
    `;
  }

  private get isDirty() {
    return ALL.some((name) => differ(this.base[name], this.typed[name]));
  }

  write(name: FieldName, value: unknown) {
    this.typed = { ...this.typed, [name]: value };
    this.errors = this.errors.filter(({ field }) => field !== name);
  }

  private readonly submit = async (event: Event) => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.trouble = '';
    this.errors = [];
    try {
      const { body, etag } = await this.save();
      this.dispatchEvent(new CustomEvent('saved', { detail: { customer: body, etag: etag ?? '*' } }));
    } catch (failure) {
      await this.refused(failure);
    }
    this.busy = false;
  };

  private save(): Promise<Answer<Customer>> {
    return this.customer
      ? changeCustomer(this.customer.id, this.typed, this.etag)
      : registerCustomer(this.typed, this.key);
  }

  private async refused(failure: unknown) {
    if (failure instanceof Problem && !failure.isUnreachable) {
      this.key = idempotencyKey();
    }
    if (failure instanceof Problem && failure.status === 412) {
      await this.meet();
    } else if (failure instanceof Problem && failure.errors.length) {
      this.errors = failure.errors;
      this.trouble = this.errors.some(({ field }) => field in NOBODY) ? t('form.invalid') : failure.errors[0].message;
      await this.updateComplete;
      this.find('[aria-invalid="true"]')?.focus();
    } else {
      this.trouble = sentence(failure);
    }
  }

  /** Somebody was faster: what they changed is laid beside what I typed, and I save on top of theirs. */
  private async meet() {
    try {
      const { body, etag } = await readCustomer(String(this.customer!.id));
      const theirs = detailsOf(body);
      this.mine = this.typed;
      this.conflict = conflictOf(this.base, this.typed, theirs);
      this.typed = merged(this.typed, this.conflict);
      this.base = theirs;
      this.etag = etag ?? '*';
      await this.updateComplete;
      this.find('.panel-body')?.scrollTo(0, 0);
    } catch (failure) {
      this.trouble = sentence(failure);
    }
  }

  private readonly leave = () => {
    if (this.isDirty) {
      this.leaving = true;
    } else {
      this.dispatchEvent(new CustomEvent('left'));
    }
  };

  private readonly discard = async () => {
    this.typed = this.base;
    await this.updateComplete;
    this.dispatchEvent(new CustomEvent('left'));
  };

  private readonly pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      this.find<HTMLFormElement>('form')?.requestSubmit();
    }
  };

  private readonly unloading = (event: Event) => {
    if (this.isDirty) {
      event.preventDefault();
    }
  };
}

customElements.define('customer-form', CustomerForm);
