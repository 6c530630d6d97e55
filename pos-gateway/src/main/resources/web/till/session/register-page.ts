import { html } from 'lit';
import './session.css';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { time } from '../format';
import { sentence } from '../shell/sentence';
import { troubleNote } from '../shell/trouble-note';
import { till } from '../state';
import { t } from '../text';
import { changeRegister } from './change-register';
import { leaveTill } from './leave';
import { goOn } from './register';
import { byStore, choices, matching, type Choice } from './register-list';

/** From how many registers on a search is worth its place. */
const MANY = 8;
const BADGES = { closed: '', opening_control: 'warn', opened: 'good', closing_control: 'warn' } as const;

/** Which register this device is. It is asked once, and again when somebody wants another one. */
export class RegisterPage extends Piece {
  static properties = { all: { state: true }, query: { state: true }, trouble: { state: true }, chosen: { state: true } };
  declare all: Choice[] | null;
  declare query: string;
  declare trouble: string;
  declare chosen: number | null;

  constructor() {
    super();
    this.all = this.chosen = null;
    this.query = this.trouble = '';
    this.watch(till);
  }

  connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  private readonly load = async () => {
    this.trouble = '';
    try {
      this.all = await choices();
    } catch (failure) {
      this.trouble = sentence(failure);
    }
  };

  protected render() {
    const { me, session } = till.state;
    return html`
      <main class="alone">
        <div class="card broad">
          <header>
            <p class="brand">${t('app.name')}</p>
            <h1>${t('register.title')}</h1>
            <p class="quiet">${t('register.text', { name: me?.name ?? '' })}</p>
          </header>
          ${this.content()}
          <div class="buttons">
            ${session && session.state !== 'closed'
              ? html`<button class="button large" @click=${() => goOn(till.state.registerId!)}>
                  ${icon('previous')}${t('action.back')}
                </button>`
              : ''}
            <button class="button large" @click=${leaveTill}>${icon('logout')}${t('menu.log-out')}</button>
          </div>
        </div>
      </main>
    `;
  }

  private content() {
    if (this.trouble) {
      return html`${troubleNote(this.trouble)}
        <button class="button main large" @click=${this.load}>${t('action.retry')}</button>`;
    }
    if (!this.all) {
      return html`<p class="quiet" role="status">${t('register.loading')}</p>`;
    }
    if (!this.all.length) {
      return html`<p class="note" role="status">${t('register.none')}</p>`;
    }
    const found = matching(this.all, this.query);
    return html`
      ${this.all.length > MANY
        ? html`<input class="input" type="search" aria-label=${t('register.search')} placeholder=${t('register.search')}
            @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)} />`
        : ''}
      ${found.length ? '' : html`<p class="quiet" role="status">${t('register.not-found', { query: this.query })}</p>`}
      ${byStore(found).map(
        ([store, registers]) => html`
          <section class="registers" aria-label=${store}>
            <h2>${store}</h2>
            <div class="register-tiles">${registers.map((one) => this.tile(one))}</div>
          </section>
        `,
      )}
    `;
  }

  private tile(one: Choice) {
    return html`
      <button class="button register-tile" ?disabled=${this.chosen !== null} @click=${() => this.choose(one)}>
        <span class="name" dir="auto" title=${one.name}>${one.name}</span>
        <span class="small quiet">${[one.code, since(one)].filter(Boolean).join(' · ')}</span>
        <span class="badge ${BADGES[one.state]}">${t(`register.${one.state}`)}</span>
      </button>
    `;
  }

  private async choose({ id }: Choice) {
    this.chosen = id;
    try {
      await changeRegister(id);
    } catch (failure) {
      this.trouble = sentence(failure);
    }
    this.chosen = null;
  }
}

function since({ by, since: at }: Choice): string {
  return [by, at && t('register.since', { time: time(at) })].filter(Boolean).join(' · ');
}

customElements.define('register-page', RegisterPage);
