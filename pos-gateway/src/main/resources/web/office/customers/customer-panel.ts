import { html, nothing, type PropertyValues } from 'lit';
import './customer-form';
import { Problem } from '../../ui/http';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { t } from '../text';
import { panel } from '../list/panel';
import { mayManage, maySell } from '../session/session';
import { alter } from '../shell/address';
import { office } from '../state';
import { deliverButton } from '../tills/deliver-button';
import { sentence } from '../trouble';
import { archiveCustomer, pricelists, readCustomer, restoreCustomer, type Customer, type Pricelist } from './customer';
import { customerFacts } from './customer-facts';
import { customers, standing } from './customers';

/** One customer at the side of the list: read, written, archived, sent to a till. */
export class CustomerPanel extends Piece {
  static properties = {
    open: {},
    known: { attribute: false },
    customer: { state: true },
    editing: { state: true },
    asking: { state: true },
    trouble: { state: true },
    saved: { state: true },
    lists: { state: true },
  };

  /** An id, or `new`. */
  declare open: string;
  /** What the list knows of them already. */
  declare known: Customer | undefined;
  declare customer: Customer | null;
  declare editing: boolean;
  declare asking: boolean;
  declare trouble: string;
  declare saved: boolean;
  declare lists: Pricelist[];

  private etag = '';
  private question?: AbortController;

  constructor() {
    super();
    this.watch(office);
    this.customer = null;
    this.lists = [];
  }

  connectedCallback() {
    super.connectedCallback();
    pricelists().then(
      (lists) => (this.lists = lists),
      () => {},
    );
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.question?.abort();
  }

  protected willUpdate(changed: PropertyValues<this>) {
    if (changed.has('open') && this.open !== String(this.customer?.id)) {
      this.customer = this.known ?? null;
      this.editing = this.open === 'new';
      this.asking = false;
      this.trouble = '';
      this.saved = false;
      if (this.open !== 'new') {
        void this.read();
      }
    }
  }

  protected render() {
    if (this.editing) {
      return html`
        <customer-form .customer=${this.customer} .etag=${this.etag} .lists=${this.lists}
          @saved=${this.taken} @left=${this.left}></customer-form>
      `;
    }
    if (!this.customer) {
      return panel({
        title: t('customers.one'),
        body: this.trouble
          ? html`<div class="note bad" role="alert">${icon('warning')}<div>${this.trouble}</div></div>`
          : html`<p class="quiet" role="status">${t('list.loading')}</p>`,
      });
    }
    return this.reading(this.customer);
  }

  private reading(customer: Customer) {
    return panel({
      title: customer.name,
      under: html`<p class="panel-under">
        <span class="quiet">${customer.isCompany ? t('customers.company') : t('customers.one')}</span>
        ${standing(customer)}
        <span role="status">
          ${this.saved ? html`<span class="badge good">${icon('check')}${t('customers.saved')}</span>` : nothing}
        </span>
      </p>`,
      body: customerFacts(customer, this.lists),
      foot: html`${this.trouble ? html`<div class="note bad" role="alert">${icon('warning')}<div>${this.trouble}</div></div>` : nothing}
        ${this.asking ? this.archiveQuestion() : this.actions(customer)}`,
    });
  }

  private actions(customer: Customer) {
    const stands = customer.active && !customer.mergedInto;
    const ready = this.etag !== '';
    return html`
      ${stands ? deliverButton({ ...customers.sendable!, id: customer.id, name: customer.name }) : nothing}
      ${maySell() && stands
        ? html`<button class="button" ?disabled=${!ready} @click=${() => (this.editing = true)}>
            ${icon('edit')}${t('customers.edit')}
          </button>`
        : nothing}
      ${mayManage() && stands && !office.state.request
        ? html`<button class="button bare last" ?disabled=${!ready} @click=${() => (this.asking = true)}>
            ${icon('archive')}${t('customers.archive')}
          </button>`
        : nothing}
      ${mayManage() && !customer.active && !customer.mergedInto
        ? html`<button class="button" ?disabled=${!ready} @click=${() => this.move(restoreCustomer)}>
            ${icon('restore')}${t('customers.restore')}
          </button>`
        : nothing}
    `;
  }

  private archiveQuestion() {
    return html`
      <div class="note warn">${icon('archive')}<div>${t('customers.archive.sure')}</div></div>
      <button class="button danger" @click=${() => this.move(archiveCustomer)}>${t('customers.archive')}</button>
      <button class="button" @click=${() => (this.asking = false)}>${t('action.cancel')}</button>
    `;
  }

  private async read() {
    this.question?.abort();
    const question = new AbortController();
    this.question = question;
    this.etag = '';
    try {
      const { body, etag } = await readCustomer(this.open, question.signal);
      this.customer = body;
      this.etag = etag ?? '*';
      this.trouble = '';
      this.requestUpdate();
    } catch (failure) {
      if (!question.signal.aborted) {
        this.trouble = isMissing(failure) ? t('record.missing') : sentence(failure);
      }
    }
  }

  private async move(change: (id: number, etag: string) => Promise<unknown>) {
    this.asking = false;
    let trouble = '';
    try {
      await change(this.customer!.id, this.etag);
      this.tellList();
    } catch (failure) {
      trouble = isStale(failure) ? t('conflict.title') : sentence(failure);
    }
    await this.read();
    this.trouble ||= trouble;
  }

  private taken({ detail }: CustomEvent<{ customer: Customer; etag: string }>) {
    this.customer = detail.customer;
    this.etag = detail.etag;
    this.editing = false;
    this.saved = true;
    this.tellList();
    if (this.open === 'new') {
      alter({ open: String(detail.customer.id) }, { step: false });
    }
  }

  private left() {
    if (this.open === 'new') {
      this.dispatchEvent(new CustomEvent('panel-closed', { bubbles: true }));
    } else {
      this.editing = false;
      void this.read();
    }
  }

  private tellList() {
    this.dispatchEvent(new CustomEvent('record-changed', { bubbles: true }));
  }
}

function isMissing(failure: unknown): boolean {
  return failure instanceof Problem && failure.status === 404;
}

function isStale(failure: unknown): boolean {
  return failure instanceof Problem && failure.status === 412;
}

customElements.define('customer-panel', CustomerPanel);
