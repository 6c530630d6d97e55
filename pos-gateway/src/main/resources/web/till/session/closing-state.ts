import { Problem } from '../../ui/http';
import { Store } from '../../ui/store';
import { here } from '../data/here';
import { till } from '../state';
import type { Blocker, ClosingControl, Drafts, MethodControl } from './closing';
import { difference, isOver, type Count } from './count';
import type { SessionView } from './opening';

export interface ClosingState {
  control: ClosingControl | null;
  counts: Record<number, Count>;
  drafts: Drafts | null;
  blockers: Blocker[];
  trouble: string;
  busy: boolean;
  /** The server closes it by itself; what it says of that. */
  posting: SessionView['closing'];
  /** Orders on this till that nobody finished. */
  unfinished: number;
  /** Some of them hold a card payment. */
  held: boolean;
}

const EMPTY: ClosingState = {
  control: null,
  counts: {},
  drafts: null,
  blockers: [],
  trouble: '',
  busy: false,
  posting: null,
  unfinished: 0,
  held: false,
};

/** The close that is going on at this till. */
export const closing = new Store<ClosingState>(EMPTY);

export function beginAnew() {
  closing.update(EMPTY);
}

/** What was counted less what is expected; null before anybody counted, and where it is counted blind. */
export function differenceOf({ paymentMethodId, expected }: MethodControl): string | null {
  const total = closing.state.counts[paymentMethodId]?.total ?? null;
  return total === null || expected === null ? null : difference(total, expected, here.decimals);
}

/** More than the method's limit, else the register's for cash; or the server said so. */
export function isTooFar(method: MethodControl): boolean {
  const { paymentMethodId: id, kind } = method;
  const found = differenceOf(method);
  const own = here.catalog.methods.find((known) => known.id === id)?.difference_limit;
  const limit = typeof own === 'number' ? own : kind === 'cash' ? here.catalog.config.cash_difference_limit : null;
  return said(id) || (found !== null && isOver(found, limit as number | null));
}

function said(methodId: number): boolean {
  const isIt = (blocker: Blocker) =>
    blocker.code === 'difference-over-limit' && blocker.paymentMethodId === methodId;
  return closing.state.blockers.some(isIt);
}

/** Somebody must answer for a difference. */
export function needsReason(): boolean {
  return closing.state.control?.paymentMethods.some(isTooFar) ?? false;
}

export function needsManager(): boolean {
  return needsReason() && till.state.me?.role === 'cashier';
}

/** What somebody has to do before it can be closed; null: nothing. */
export function missing(): 'count' | 'drafts' | 'waiting' | 'held' | null {
  const { control, counts, drafts, held } = closing.state;
  const cash = control!.paymentMethods.filter(({ kind }) => kind === 'cash');
  if (till.state.net.waiting) {
    return 'waiting';
  }
  if (held) {
    return 'held';
  }
  if (cash.some(({ paymentMethodId }) => (counts[paymentMethodId]?.total ?? null) === null)) {
    return 'count';
  }
  return control!.draftOrders.length && !drafts ? 'drafts' : null;
}

export function blockersOf(failure: unknown): Blocker[] | null {
  const more = failure instanceof Problem ? failure.more.blockers : null;
  return Array.isArray(more) ? (more as Blocker[]) : null;
}
