import { html } from 'lit';
import './cash.css';
import { Problem } from '../../ui/http';
import { icon } from '../../ui/icons';
import { isZero } from '../base/decimal';
import { here } from '../data/here';
import { moneyText } from '../format';
import type { Approval } from '../rights/ask';
import { typedAmount } from '../session/typed-amount';
import { sentence } from '../shell/sentence';
import { TillDialog } from '../shell/till-dialog';
import { till } from '../state';
import { troubleNote } from '../shell/trouble-note';
import { t } from '../text';
import { Attempt, cashMoves, type CashMove, type Direction } from './cash-moves';
import { moveList } from './move-list';

/** Cash in or out, and what was moved in this session. */
export class CashDialog extends TillDialog<true> {
  static properties = {
    direction: { state: true },
    moves: { state: true },
    trouble: { state: true },
    done: { state: true },
    busy: { state: true },
  };
  declare approval: Approval;
  declare direction: Direction;
  declare moves: CashMove[] | null;
  declare trouble: string;
  declare done: CashMove | null;
  declare busy: boolean;
  private attempt = new Attempt();

  constructor() {
    super();
    this.direction = 'out';
    this.moves = this.done = null;
    this.trouble = '';
    this.busy = false;
    this.watch(till);
  }

  connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  private async load() {
    try {
      this.moves = await cashMoves(till.state.session!.id);
    } catch (failure) {
      this.failed(failure);
    }
  }

  protected heading() {
    return t('cash.title');
  }

  protected content() {
    const { session, net } = till.state;
    return html`
      <form class="cash-form" @submit=${this.submit} novalidate>
        ${net.online || this.trouble ? '' : html`<p class="note warn" role="status">${icon('offline')}<span>${t('cash.offline')}</span></p>`}
        <div class="modes" role="group" aria-label=${t('cash.title')}>
          ${(['in', 'out'] as const).map(
            (direction) => html`
              <button type="button" class="button large" aria-pressed=${this.direction === direction}
                @click=${() => (this.direction = direction)}>${t(`cash.${direction}`)}</button>
            `,
          )}
        </div>
        <div class="field">
          <label for="cash-amount">${t('cash.amount')}</label>
          <input class="input big amount" id="cash-amount" name="amount" inputmode="decimal" autocomplete="off" autofocus
            placeholder=${moneyText('0')} />
        </div>
        <div class="field">
          <label for="cash-reason">${t('cash.reason')}</label>
          <input class="input" id="cash-reason" name="reason" autocomplete="off" maxlength="500" />
        </div>
        ${troubleNote(this.trouble)}
        <div role="status">${this.done ? this.said(this.done) : ''}</div>
        <button class="button main large wide" ?disabled=${this.busy}>${t(`cash.${this.direction}`)}</button>
      </form>
      ${this.moves ? moveList(session!.id, this.moves) : ''}
    `;
  }

  private said({ direction, amount, receipt }: CashMove) {
    const text = direction === 'in' ? 'cash.done.in' : 'cash.done.out';
    return html`<p class="note good">
      ${icon('check')}<span>${t(text, { amount: moneyText(amount), receipt })}</span>
    </p>`;
  }

  private readonly submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const typed = new FormData(form);
    const amount = typedAmount(String(typed.get('amount')), here.decimals);
    const reason = String(typed.get('reason')).trim();
    this.done = null;
    if (amount === null || isZero(amount)) {
      this.trouble = t('cash.amount.wrong');
      this.find<HTMLInputElement>('#cash-amount')?.focus();
    } else if (!reason) {
      this.trouble = t('cash.reason.missing');
      this.find<HTMLInputElement>('#cash-reason')?.focus();
    } else {
      await this.move(form, amount, reason);
    }
  };

  private async move(form: HTMLFormElement, amount: string, reason: string) {
    this.busy = true;
    this.trouble = '';
    try {
      const move = { direction: this.direction, amount, reason };
      this.done = await this.attempt.send(till.state.session!.id, move, this.approval.accessToken);
      this.attempt = new Attempt();
      form.reset();
      await this.load();
    } catch (failure) {
      this.failed(failure);
    }
    this.busy = false;
  }

  private failed(failure: unknown) {
    const away = failure instanceof Problem && failure.isUnreachable;
    this.trouble = away ? t('cash.offline') : sentence(failure);
    if (!away) {
      // It was answered: what is tried next is another move.
      this.attempt = new Attempt();
    }
  }
}

customElements.define('cash-dialog', CashDialog);
