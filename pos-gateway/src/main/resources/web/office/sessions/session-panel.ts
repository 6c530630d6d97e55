import { html, nothing } from 'lit';
import { amount, timeAgo } from '../format';
import { get } from '../../ui/http';
import { icon } from '../../ui/icons';
import { t } from '../text';
import { facts, panel } from '../list/panel';
import { RecordPanel } from '../list/record-panel';
import type { Session, SessionRow } from './session-row';
import { sessionState } from './sessions';

/**
 * One session at the side of the list; its figures are the list's, which are asked for every few seconds. One that is not
 * on the list's page, as behind a link to a closed one, is read by itself.
 */
export class SessionPanel extends RecordPanel<SessionRow> {
  protected readonly kind = 'sessions.one';

  protected path(id: string) {
    return this.known ? null : `/api/sessions/${id}`;
  }

  protected async read(path: string, signal: AbortSignal) {
    const session = await get<Session & SessionRow>(path, signal);
    return this.known ?? { ...session, since: session.closedAt ?? session.closingAt ?? session.openedAt ?? session.createdAt };
  }

  protected show(session: SessionRow) {
    const { currency } = session;
    return panel({
      title: session.name,
      under: html`<p class="panel-under">
        ${sessionState(session)}<span class="quiet"
          >${[session.registerName, session.storeName].filter(Boolean).join(' · ')}</span
        >
      </p>`,
      body: html`
        ${session.warnings.map(
          ({ message }) => html`<div class="note warn">${icon('warning')}<div>${message}</div></div>`,
        )}
        ${session.total
          ? html`<p class="figure">
              <span class="quiet">${t('sessions.total')}</span>
              <strong>${amount(session.total, currency)}</strong>
            </p>`
          : nothing}
        ${facts([
          [t('sessions.orders'), session.orderCount],
          [t('sessions.refunds'), session.refundCount ? amount(session.refundTotal, currency) : null],
          [t('sessions.cash'), amount(session.cashExpected, currency)],
          [t('sessions.opening'), amount(session.openingCash, currency)],
          [t('sessions.who'), session.userName],
          [t('sessions.since'), timeAgo(session.since)],
          [t('sessions.heard'), heard(session)],
        ])}
      `,
    });
  }
}

/** Only the list knows when a till was heard last. */
function heard({ lastSyncAt }: SessionRow) {
  return lastSyncAt === null ? t('sessions.never') : timeAgo(lastSyncAt);
}

customElements.define('session-panel', SessionPanel);
