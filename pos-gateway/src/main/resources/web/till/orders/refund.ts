import { isZero, negated } from '../base/decimal';
import { newId } from '../base/ids';
import { put, startOrder } from '../order/current';
import { isEmpty, type Line, type Order } from '../order/order';
import { ask } from '../rights/ask';
import { currentOrder, till } from '../state';
import { lineUuid } from './order-view';
import type { Opened } from './opened';

/** Begins an order that gives back so much of these lines, at what was paid for them. */
export async function beginRefund(opened: Opened, quantities: Map<string, string>) {
  if (!(await ask('refund'))) {
    return;
  }
  const { order } = opened;
  const begun = isEmpty(currentOrder()) ? currentOrder() : startOrder();
  const lines = order.lines
    .filter(({ uuid }) => !isZero(quantities.get(uuid) ?? '0'))
    .map((line) => returning(opened, line, quantities.get(line.uuid)!));
  put(withTermsOf(order, { ...begun, lines }));
  till.update({ place: 'products', line: lines.at(-1)?.uuid ?? null, typed: '', mode: 'quantity' });
}

function returning({ order, view, left }: Opened, line: Line, quantity: string): Line {
  const sold = view?.lines.find((other) => lineUuid(other) === line.uuid);
  return {
    ...line,
    uuid: newId(),
    quantity: negated(quantity),
    priceIsManual: true,
    returns: {
      orderUuid: order.uuid,
      orderNumber: order.number,
      lineUuid: line.uuid,
      lineId: sold?.id ?? null,
      most: left.get(line.uuid) ?? '0',
    },
  };
}

/** Prices and taxes are those of the sale. */
function withTermsOf(sale: Order, refund: Order): Order {
  const { customer, pricelistId, fiscalPositionId } = sale;
  return { ...refund, customer, pricelistId, fiscalPositionId };
}
