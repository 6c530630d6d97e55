import { html, nothing } from 'lit';
import './session-panel';
import { amount, timeAgo } from '../format';
import { get } from '../../ui/http';
import { icon } from '../../ui/icons';
import { t, type MessageKey } from '../text';
import { asSearch, type Filter, type ListPlace, type Page } from '../list/list-place';
import { mayManage } from '../session/session';
import { office } from '../state';
import type { SessionRow } from './session-row';

const STATES = ['opening_control', 'opened', 'closing_control', 'closed'];

const LOOKS: Record<string, string> = { opening_control: 'warn', opened: 'good', closing_control: 'warn', closed: '' };

/** All tills at a glance: who, since when, and how much. Every state but closed, unless a filter says so. */
export const sessions: ListPlace<SessionRow> = {
  path: 'sessions',
  icon: 'sessions',
  title: 'sessions.title',
  searchHint: null,
  empty: 'sessions.empty',
  emptyHint: 'sessions.empty.hint',
  columns: [
    { title: 'sessions.name', cell: ({ name }) => name },
    { title: 'sessions.register', cell: ({ registerName }) => registerName, room: 'middle' },
    { title: 'sessions.state', cell: sessionState },
    { title: 'sessions.since', cell: ({ since }) => timeAgo(since), room: 'middle' },
    { title: 'sessions.who', cell: ({ userName }) => userName, room: 'roomy' },
    { title: 'sessions.orders', cell: ({ orderCount }) => orderCount, room: 'roomy', end: true },
    { title: 'sessions.total', cell: ({ total, currency }) => amount(total, currency), end: true },
  ],
  filters: STATES.map((state): Filter => ({ param: 'state', value: state, label: stateKey(state) })),
  load: (query, signal) => get<Page<SessionRow>>(`/api/sessions/overview?${asSearch(query)}`, signal),
  id: ({ id }) => id,
  name: ({ name }) => name,
  beside: ({ warnings }) =>
    warnings.length ? html`<span class="badge warn">${icon('warning')}${warnings.length}</span>` : nothing,
  under: ({ registerName }) => registerName,
  panel: (open, row) => html`<session-panel .open=${open} .known=${row}></session-panel>`,
  visible: () => (mayManage() || office.state.me?.role === 'integrator') && !office.state.request,
  refresh: 5_000,
};

export function sessionState({ state }: SessionRow) {
  const known = STATES.includes(state);
  return html`<span class="badge ${LOOKS[state] ?? ''}">${known ? t(stateKey(state)) : state}</span>`;
}

function stateKey(state: string): MessageKey {
  return `sessions.state.${state}` as MessageKey;
}
