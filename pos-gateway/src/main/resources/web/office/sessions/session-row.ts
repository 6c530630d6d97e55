/** A session in the overview; its figures follow the order events a moment behind. */
export interface SessionRow {
  id: number;
  name: string;
  registerName: string | null;
  storeName: string | null;
  state: string;
  since: string;
  userName: string | null;
  openedAt: string | null;
  closedAt: string | null;
  currency: string;
  orderCount: number;
  total: string;
  refundCount: number;
  refundTotal: string;
  openingCash: string | null;
  cashExpected: string | null;
  lastSyncAt?: string | null;
  warnings: { code: string; message: string }[];
}

/** A session by itself: what it has beside the overview's fields, some of which it does not have. */
export interface Session {
  createdAt: string;
  closingAt: string | null;
}
