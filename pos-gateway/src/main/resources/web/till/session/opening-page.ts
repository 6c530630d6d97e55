import { html } from 'lit';
import './session.css';
import './cash-count';
import { Problem } from '../../ui/http';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { isZero } from '../base/decimal';
import { here } from '../data/here';
import { load } from '../data/load';
import { moneyText } from '../format';
import { askManager } from '../rights/ask';
import { sentence } from '../shell/sentence';
import { troubleNote } from '../shell/trouble-note';
import { till } from '../state';
import { t } from '../text';
import { NOT_COUNTED, type Count } from './count';
import { differenceLine } from './difference-line';
import { leaveTill } from './leave';
import { OpeningFacts } from './opening-facts';
import { openSession, sessionOf, type Opening, type SessionView } from './opening';
import { goOn } from './register';

/** What is in the drawer before the first sale. */
export class OpeningPage extends Piece {
  static properties = {
    opening: { state: true },
    count: { state: true },
    trouble: { state: true },
    away: { state: true },
    over: { state: true },
    busy: { state: true },
  };
  declare opening: SessionView | null;
  declare count: Count;
  declare trouble: string;
  /** The server was not reached. */
  declare away: boolean;
  /** The server refused the difference: a manager may open with it. */
  declare over: boolean;
  declare busy: boolean;

  constructor() {
    super();
    this.opening = null;
    this.count = NOT_COUNTED;
    this.trouble = '';
    this.away = this.over = this.busy = false;
    this.watch(till);
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('online', this.load);
    void this.load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('online', this.load);
  }

  private readonly load = async () => {
    this.trouble = '';
    this.away = false;
    try {
      this.opening = await sessionOf(till.state.session!.id);
      if (this.opening.state !== 'opening_control') {
        await this.selling();
      }
    } catch (failure) {
      this.failed(failure);
    }
  };

  protected render() {
    const { config } = here.catalog;
    return html`
      <main class="alone">
        <div class="card broad">
          <header>
            <p class="brand">${config.name}</p>
            <h1>${t('opening.title')}</h1>
            <p class="quiet">${till.state.session?.name} · ${till.state.me?.name}</p>
          </header>
          ${this.opening ? this.form(this.opening) : this.waiting()}
          <div class="buttons">
            <button class="button large" @click=${() => till.update({ stage: 'register' })}>
              ${icon('till')}${t('register.another')}
            </button>
            <button class="button large" @click=${leaveTill}>${icon('logout')}${t('menu.log-out')}</button>
          </div>
        </div>
      </main>
    `;
  }

  private waiting() {
    return this.away || this.trouble
      ? html`${this.problem()}
          <button class="button main large" @click=${this.load}>${t('action.retry')}</button>`
      : html`<p class="quiet" role="status">${t('start.loading')}</p>`;
  }

  private form({ expectedOpeningCash: expected }: SessionView) {
    const { facts } = this;
    return html`
      <form class="stack" @submit=${this.submit} novalidate>
        ${facts.hasDrawer ? this.drawer(expected, facts) : html`<p class="note">${t('opening.no-drawer')}</p>`}
        <div class="field">
          <label for="opening-notes">${t('opening.notes')}</label>
          <input class="input" id="opening-notes" name="notes" autocomplete="off" maxlength="500" />
        </div>
        ${this.problem()}
        <div class="buttons">
          <button class="button main large" ?disabled=${this.busy}>${facts.action}</button>
        </div>
      </form>
    `;
  }

  private drawer(expected: string | null, { difference: amount, isOver }: OpeningFacts) {
    return html`
      ${expected !== null
        ? html`<p class="expected"><span>${t('opening.left')}</span><span class="amount">${moneyText(expected)}</span></p>`
        : html`<p class="quiet">${t('opening.first')}</p>`}
      <cash-count .label=${t('opening.counted')} .name=${'opening'}
        .counted=${(count: Count) => this.counted(count)}></cash-count>
      ${differenceLine(amount, isOver)}
      ${amount !== null && !isZero(amount)
        ? html`<div class="field">
            <label for="opening-reason">${isOver ? t('opening.reason.must') : t('opening.reason')}</label>
            <input class="input" id="opening-reason" name="reason" autocomplete="off" maxlength="500" />
          </div>`
        : ''}
    `;
  }

  private problem() {
    return this.away ? troubleNote(t('opening.offline'), 'warn') : troubleNote(this.trouble);
  }

  private counted(count: Count) {
    this.count = count;
    this.over = false;
    this.trouble = '';
  }

  private get facts(): OpeningFacts {
    return new OpeningFacts(this.opening!, this.count, this.over);
  }

  private readonly submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement);
    const differenceReason = String(typed.get('reason') ?? '').trim();
    const { isReady, isOver, needsManager } = this.facts;
    if (!isReady) {
      this.say(t('opening.count-first'), 'cash-count input');
      return;
    }
    if (isOver && !differenceReason) {
      this.say(t('opening.reason.missing'), '#opening-reason');
      return;
    }
    const approval = needsManager ? await askManager('opening') : null;
    // A PIN that was proven without the server opens nothing there.
    this.away = approval !== null && !approval.accessToken;
    if (!needsManager || approval?.accessToken) {
      await this.open(opening(this.count, differenceReason, String(typed.get('notes')).trim()), approval?.accessToken ?? null);
    }
  };

  private say(trouble: string, where: string) {
    this.trouble = trouble;
    this.find<HTMLInputElement>(where)?.focus();
  }

  private async open(opening: Opening, bearer: string | null) {
    this.busy = true;
    this.away = false;
    this.trouble = '';
    try {
      await openSession(this.opening!.id, opening, bearer);
      await this.selling();
    } catch (failure) {
      this.failed(failure);
    }
    this.busy = false;
  }

  private async selling() {
    const { registerId } = till.state;
    await load(registerId!);
    await goOn(registerId!);
  }

  private failed(failure: unknown) {
    if (failure instanceof Problem && failure.isUnreachable) {
      this.away = true;
    } else if (failure instanceof Problem && failure.type.endsWith('opening-difference-over-limit')) {
      this.over = true;
      this.trouble = t('opening.over');
    } else if (failure instanceof Problem && failure.type.endsWith('transition-not-allowed')) {
      // Somebody opened it in the same moment.
      void this.selling();
    } else {
      this.trouble = sentence(failure);
    }
  }
}

function opening({ total, coins }: Count, differenceReason: string, notes: string): Opening {
  return {
    ...(total === null ? {} : { openingCash: total }),
    ...(coins ? { coins } : {}),
    ...(differenceReason ? { differenceReason } : {}),
    notes,
  };
}

customElements.define('opening-page', OpeningPage);
