import { html } from 'lit';
import { amount, timeAgo } from '../format';
import { icon } from '../../ui/icons';
import { t } from '../text';
import { facts, panel } from '../list/panel';
import { RecordPanel } from '../list/record-panel';
import type { SessionRow } from './session-row';
import { sessionState } from './sessions';

/** One session at the side of the list; its figures are the list's, which are asked for every few seconds. */
export class SessionPanel extends RecordPanel<SessionRow> {
  protected readonly kind = 'sessions.one';

  protected path() {
    return null;
  }

  protected show(session: SessionRow) {
    const { currency } = session;
    return panel({
      title: session.name,
      under: html`<p class="panel-under">
        ${sessionState(session)}<span class="quiet">${session.registerName} · ${session.storeName}</span>
      </p>`,
      body: html`
        ${session.warnings.map(
          ({ message }) => html`<div class="note warn">${icon('warning')}<div>${message}</div></div>`,
        )}
        <p class="figure">
          <span class="quiet">${t('sessions.total')}</span>
          <strong>${amount(session.total, currency)}</strong>
        </p>
        ${facts([
          [t('sessions.orders'), session.orderCount],
          [t('sessions.refunds'), session.refundCount ? amount(session.refundTotal, currency) : null],
          [t('sessions.cash'), amount(session.cashExpected, currency)],
          [t('sessions.opening'), amount(session.openingCash, currency)],
          [t('sessions.who'), session.userName],
          [t('sessions.since'), timeAgo(session.since)],
          [t('sessions.heard'), session.lastSyncAt ? timeAgo(session.lastSyncAt) : t('sessions.never')],
        ])}
      `,
    });
  }
}

customElements.define('session-panel', SessionPanel);
