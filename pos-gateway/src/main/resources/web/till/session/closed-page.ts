import { html } from 'lit';
import './session.css';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { here } from '../data/here';
import { printPage } from '../shell/print-page';
import { sentence } from '../shell/sentence';
import { till } from '../state';
import { troubleNote } from '../shell/trouble-note';
import { t } from '../text';
import { leaveTill } from './leave';
import { enter } from './register';
import { reportOf, reportPath, type Report } from './report';
import { reportView } from './report-view';

/** The day is over: what it came to, on the screen and on paper. */
export class ClosedPage extends Piece {
  static properties = { report: { state: true }, trouble: { state: true }, busy: { state: true } };
  declare report: Report | null;
  declare trouble: string;
  declare busy: boolean;

  constructor() {
    super();
    this.report = null;
    this.trouble = '';
    this.busy = false;
    this.watch(till);
  }

  connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  private readonly load = async () => {
    this.trouble = '';
    try {
      this.report = await reportOf(till.state.session!.id);
    } catch (failure) {
      this.trouble = sentence(failure);
    }
  };

  protected render() {
    const { report } = this;
    const path = reportPath(till.state.session!.id);
    return html`
      <main class="alone">
        <div class="card broad">
          <header>
            <p class="brand">${here.catalog.config.name}</p>
            <h1>${report?.number ? t('closed.title.z', { number: report.number }) : t('closed.title')}</h1>
            <p class="quiet">${[till.state.session!.name, report?.businessDay].filter(Boolean).join(' · ')}</p>
          </header>
          <div class="buttons">
            <button class="button main large" ?disabled=${this.busy} @click=${this.openAnew}>${t('closed.new')}</button>
            <button class="button large" @click=${() => printPage(`${path}?format=html&paper=receipt`)}>
              ${icon('print')}${t('closed.print')}
            </button>
            <a class="button large" href="${path}?format=pdf&paper=a4" target="_blank" rel="noopener">${t('closed.pdf')}</a>
          </div>
          ${troubleNote(this.trouble)}
          ${report
            ? reportView(report)
            : this.trouble
              ? html`<button class="button large" @click=${this.load}>${t('action.retry')}</button>`
              : html`<p class="quiet" role="status">${t('closed.loading')}</p>`}
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

  private readonly openAnew = async () => {
    this.busy = true;
    this.trouble = '';
    till.update({ place: 'products', receipt: null });
    try {
      await enter(till.state.registerId!);
    } catch (failure) {
      this.trouble = sentence(failure);
    }
    this.busy = false;
  };
}

customElements.define('closed-page', ClosedPage);
