/** An order as order-service shows it. */
export interface Order {
  id: number;
  posReference: string;
  registerId: number;
  state: string;
  partnerName: string | null;
  currency: string;
  total: string;
  tax: string;
  late: boolean;
  refund: boolean;
  note: string | null;
  invoice: { number: string } | null;
  orderedAt: string;
  lines: OrderLine[];
  payments: Payment[];
}

export interface OrderLine {
  id: number;
  productId: number;
  quantity: string;
  total: string;
  note: string | null;
}

export interface Payment {
  id: number;
  kind: string;
  amount: string;
  change: boolean;
}
