import { get } from '../../ui/http';

interface Person {
  name: string | null;
}

/** A Z report, as far as the till shows it. */
export interface Report {
  number: number | null;
  sessionName: string;
  businessDay: string;
  openedAt: string;
  madeAt: string;
  openedBy: Person | null;
  closedBy: Person | null;
  orders: { count: number; total: string; untaxed: string; tax: string };
  categories: { name: string | null; quantity: string; total: string }[];
  taxes: { name: string; base: string; amount: string }[];
  paymentMethods: {
    name: string;
    kind: string;
    count: number;
    amount: string;
    expected: string | null;
    counted: string | null;
    difference: string | null;
  }[];
  cashiers: { name: string | null; orderCount: number; total: string }[];
  refunds: { count: number; total: string };
  discounts: { total: string };
  rounding: string;
  cash: { opening: string; sales: string; in: string; out: string; expected: string; counted: string | null; difference: string | null } | null;
  cumulativeTotal: string;
  approval: { by: Person; reason: string } | null;
}

export function reportOf(sessionId: number): Promise<Report> {
  return get<Report>(`${reportPath(sessionId)}?format=json`);
}

export function reportPath(sessionId: number): string {
  return `/api/sessions/${sessionId}/report`;
}
