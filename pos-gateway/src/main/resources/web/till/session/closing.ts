import { call, get } from '../../ui/http';
import type { CoinCount } from './count';
import type { SessionView } from './opening';

/** What must be there for one payment method. Of a register that is counted blind, what is expected is null. */
export interface MethodControl {
  paymentMethodId: number;
  name: string;
  kind: 'cash' | 'bank' | 'pay_later';
  expected: string | null;
  payments: string | null;
  count: number;
}

/** Something that stands in the way of a close. */
export interface Blocker {
  code: 'draft-orders' | 'difference-over-limit' | 'account-missing' | 'seal-refused' | string;
  message: string;
  paymentMethodId?: number;
}

export interface ClosingControl {
  paymentMethods: MethodControl[];
  orders: { count: number; total: string | null };
  draftOrders: { id: number; posReference: string | null; total: string }[];
  openingCash: string | null;
  cashIn: string | null;
  cashOut: string | null;
  warnings: { code: string; message: string; total: string }[];
  blind: boolean;
}

export type Drafts = 'carry-over' | 'cancel';

export interface CloseRequest {
  counted: Record<string, string>;
  coins: Record<string, CoinCount[]>;
  notes: string;
  drafts?: Drafts;
  approveDifference: boolean;
  approvalReason?: string;
}

export function closingControl(sessionId: number): Promise<ClosingControl> {
  return get<ClosingControl>(`/api/sessions/${sessionId}/closing-control`);
}

/** Selling ends: from here on there is no way back to it. */
export async function endSelling(sessionId: number) {
  await call(`/api/sessions/${sessionId}/closing`, { method: 'POST' });
}

/** @param bearer of the manager who approves a difference */
export async function closeSession(sessionId: number, request: CloseRequest, bearer: string | null): Promise<SessionView> {
  return (await call<SessionView>(`/api/sessions/${sessionId}/close`, { method: 'POST', body: request, bearer })).body;
}
