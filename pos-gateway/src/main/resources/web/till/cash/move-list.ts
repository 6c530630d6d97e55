import { html } from 'lit';
import { icon } from '../../ui/icons';
import { here } from '../data/here';
import { moneyText, time } from '../format';
import { printPage } from '../shell/print-page';
import { t } from '../text';
import { receiptPath, type CashMove } from './cash-moves';

/** What was moved in this session, the last first, each with its receipt. */
export function moveList(sessionId: number, moves: CashMove[]) {
  return html`
    <section class="moves" aria-label=${t('cash.moves')}>
      <h3>${t('cash.moves')}</h3>
      ${moves.length ? '' : html`<p class="quiet">${t('cash.none')}</p>`}
      <ul>
        ${[...moves].reverse().map((move) => row(sessionId, move))}
      </ul>
    </section>
  `;
}

function row(sessionId: number, { id, direction, amount, reason, movedAt, userId, receipt }: CashMove) {
  const by = here.catalog.users.find((user) => user.id === userId)?.name ?? '';
  return html`
    <li>
      <div class="what">
        <span>${reason}</span>
        <span class="small quiet">${[receipt, time(movedAt), by].filter(Boolean).join(' · ')}</span>
      </div>
      <span class="amount">${direction === 'in' ? '+' : '−'}${moneyText(amount)}</span>
      <button class="button bare square" aria-label=${t('cash.print', { receipt })} title=${t('cash.print', { receipt })}
        @click=${() => printPage(receiptPath(sessionId, id))}>${icon('print')}</button>
    </li>
  `;
}
