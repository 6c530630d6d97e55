import { html } from 'lit';
import './session.css';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { here } from '../data/here';
import { askManager } from '../rights/ask';
import { troubleNote } from '../shell/trouble-note';
import { till } from '../state';
import { plural, t } from '../text';
import { close, follow, prepareClose } from './close';
import type { ClosingControl } from './closing';
import { drawer, progress, sold } from './closing-figures';
import { blockers, drafts, warnings, whatWaits } from './closing-notes';
import { beginAnew, closing, missing, needsManager, needsReason } from './closing-state';
import { methodCount } from './method-count';
import { toTheNextField } from './next-field';
import { goOn } from './register';

const MISSING = {
  count: 'closing.count-first',
  drafts: 'closing.blocked.drafts',
  held: 'closing.held',
  reason: 'closing.reason.missing',
} as const;
const WHERE: Record<string, string> = {
  count: '[data-kind="cash"] input',
  drafts: '.drafts input',
  reason: '#closing-reason',
  waiting: '.note .button',
  held: '.buttons .button',
};

/** The whole close on one screen: what was sold, what should be there, what is there. */
export class ClosingPage extends Piece {
  constructor() {
    super();
    this.watch(till);
    this.watch(closing);
  }

  connectedCallback() {
    super.connectedCallback();
    beginAnew();
    addEventListener('online', prepareClose);
    void prepareClose().then(() => closing.state.posting && follow());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('online', prepareClose);
  }

  /** Somebody else closed it. */
  protected willUpdate() {
    if (till.state.session?.state === 'closed' && till.state.stage === 'closing') {
      queueMicrotask(() => till.update({ stage: 'closed' }));
    }
  }

  protected render() {
    const { session } = till.state;
    const { control, posting } = closing.state;
    return html`
      <main class="alone">
        <div class="card broad closing">
          <header>
            <p class="brand">${here.catalog.config.name}</p>
            <h1>${t('closing.title')}</h1>
            <p class="quiet">${[session?.name, control && sold(control)].filter(Boolean).join(' · ')}</p>
          </header>
          ${posting ? progress(posting.step, posting.waitsFor) : control ? this.form(control) : this.waiting()}
        </div>
      </main>
    `;
  }

  private waiting() {
    const { trouble } = closing.state;
    return html`
      ${trouble ? this.problem() : html`<p class="quiet" role="status">${t('closing.loading')}</p>`}
      <div class="buttons">
        ${this.back()}
        ${trouble
          ? html`<button class="button main large" @click=${prepareClose}>${t('action.retry')}</button>`
          : ''}
      </div>
    `;
  }

  private form(control: ClosingControl) {
    const { busy } = closing.state;
    return html`
      <form class="stack" @submit=${this.submit} @keydown=${toTheNextField} novalidate>
        ${whatWaits()} ${warnings(control)} ${drawer(control)}
        <div class="method-counts">${control.paymentMethods.map((method) => methodCount(method))}</div>
        ${drafts(control)}
        ${needsReason()
          ? html`<div class="field">
              <label for="closing-reason">${t('closing.reason')}</label>
              <input class="input" id="closing-reason" name="reason" autocomplete="off" maxlength="500" />
            </div>`
          : ''}
        <div class="field">
          <label for="closing-notes">${t('opening.notes')}</label>
          <input class="input" id="closing-notes" name="notes" autocomplete="off" maxlength="500" />
        </div>
        ${this.problem()}
        <p class="small quiet">${till.state.session?.state === 'opened' ? t('closing.final') : t('closing.ended')}</p>
        <div class="buttons">
          ${this.back()}
          <button class="button main large" ?disabled=${busy}>
            ${busy ? t('closing.busy') : needsManager() ? t('closing.by-manager') : t('closing.close')}
          </button>
        </div>
      </form>
    `;
  }

  private problem() {
    const { trouble, blockers: found } = closing.state;
    return html`${troubleNote(trouble)}<div class="stack" role="alert">${blockers(found)}</div>`;
  }

  private back() {
    return till.state.session?.state === 'opened'
      ? html`<button type="button" class="button large" @click=${() => goOn(till.state.registerId!)}>
          ${icon('previous')}${t('closing.back')}
        </button>`
      : '';
  }

  /** Says what is missing, and leads there. */
  private isComplete(reason: string): boolean {
    const what = missing() ?? (needsReason() && !reason ? 'reason' : null);
    if (what) {
      closing.update({ trouble: what === 'waiting' ? plural('closing.orders-wait', till.state.net.waiting) : t(MISSING[what]) });
      this.find<HTMLElement>(WHERE[what])?.focus();
    }
    return what === null;
  }

  private readonly submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement);
    const reason = String(typed.get('reason') ?? '').trim();
    if (!this.isComplete(reason)) {
      return;
    }
    const approval = needsManager() ? await askManager('closing') : null;
    if (needsManager() && !approval?.accessToken) {
      // A PIN that was proven without the server approves nothing there.
      closing.update({ trouble: approval ? t('closing.offline') : '' });
      return;
    }
    await close(request(String(typed.get('notes')).trim(), reason), approval?.accessToken ?? null);
  };
}

function request(notes: string, reason: string) {
  const { counts, drafts: wanted } = closing.state;
  const made = Object.entries(counts).filter(([, { total }]) => total !== null);
  const byCoin = made.filter(([, { coins }]) => coins);
  return {
    counted: Object.fromEntries(made.map(([id, { total }]) => [id, total!])),
    coins: Object.fromEntries(byCoin.map(([id, { coins }]) => [id, coins!])),
    notes,
    ...(wanted ? { drafts: wanted } : {}),
    approveDifference: reason !== '',
    ...(reason ? { approvalReason: reason } : {}),
  };
}

customElements.define('closing-page', ClosingPage);
