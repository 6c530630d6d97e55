import { call, get, idempotencyKey } from '../../ui/http';

export type Direction = 'in' | 'out';

/** Cash that was put into the drawer or taken out of it, beside sales. */
export interface CashMove {
  id: number;
  direction: Direction;
  amount: string;
  reason: string;
  movedAt: string;
  userId: number;
  receipt: string;
  reverses: number | null;
}

export function cashMoves(sessionId: number): Promise<CashMove[]> {
  return get<{ items: CashMove[] }>(`/api/sessions/${sessionId}/cash-moves`).then(({ items }) => items);
}

export interface NewMove {
  direction: Direction;
  amount: string;
  reason: string;
}

/** One attempt has one key: pressed twice, or sent again after a lost answer, it is one move. */
export class Attempt {
  private readonly key = idempotencyKey();

  async send(sessionId: number, move: NewMove, bearer: string | null): Promise<CashMove> {
    const path = `/api/sessions/${sessionId}/cash-moves`;
    const headers = { 'Idempotency-Key': this.key };
    return (await call<CashMove>(path, { method: 'POST', body: move, headers, bearer })).body;
  }
}

export function receiptPath(sessionId: number, moveId: number): string {
  return `/api/sessions/${sessionId}/cash-moves/${moveId}/receipt?format=html&paper=receipt`;
}
