import { call, get } from '../../ui/http';
import type { Blocker } from './closing';
import type { CoinCount } from './count';

/** A session as the server tells it. */
export interface SessionView {
  id: number;
  name: string;
  state: 'opening_control' | 'opened' | 'closing_control' | 'closed';
  expectedOpeningCash: string | null;
  /** A close that goes on by itself, or what stood in its way. */
  closing: { step: string; waitsFor: string | null; blockers: Blocker[] } | null;
}

export interface Opening {
  openingCash?: string;
  coins?: CoinCount[];
  notes?: string;
  differenceReason?: string;
}

export function sessionOf(id: number): Promise<SessionView> {
  return get<SessionView>(`/api/sessions/${id}`);
}

/** @param bearer of the manager who opens with a difference over the limit */
export async function openSession(id: number, opening: Opening, bearer: string | null = null) {
  await call(`/api/sessions/${id}/open`, { method: 'POST', body: opening, bearer });
}
