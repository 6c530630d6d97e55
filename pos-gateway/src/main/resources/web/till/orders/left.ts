import { addQuantity, isNegative, isZero, negated } from '../base/decimal';
import { keptOrders } from '../order/keep';
import type { Line, Order } from '../order/order';
import { till } from '../state';
import { lineUuid, type OrderView } from './order-view';

/** How much of each line may still come back: as sold, without what came back at the server and at this till. */
export async function leftOf(order: Order, view: OrderView | null): Promise<Map<string, string>> {
  const here = await returnedHere(order, view);
  return new Map(order.lines.map((line) => [line.uuid, left(line, view, here)]));
}

function left(line: Line, view: OrderView | null, here: Line[]): string {
  if (isNegative(line.quantity)) {
    return '0';
  }
  const sold = view?.lines.find((other) => lineUuid(other) === line.uuid);
  const returned = here
    .filter(({ returns }) => returns!.lineUuid === line.uuid || (sold && returns!.lineId === sold.id))
    .reduce((sum, { quantity }) => addQuantity(sum, quantity), negated(sold?.refundedQuantity ?? '0'));
  const rest = addQuantity(line.quantity, returned);
  return isNegative(rest) || isZero(rest) ? '0' : rest;
}

/** Lines of this till that give back some of it; where the server was asked, only those that it does not have yet. */
async function returnedHere(order: Order, view: OrderView | null): Promise<Line[]> {
  const kept = await keptOrders(till.state.registerId!);
  return kept
    .filter((kept) => view === null || !isBooked(kept))
    .flatMap(({ lines }) => lines)
    .filter(({ returns }) => returns?.orderUuid === order.uuid);
}

/** What was refused or is to be reviewed came back all the same: the money is out of the drawer. */
function isBooked({ state, answer }: Order): boolean {
  return state === 'sent' && !['quarantined', 'conflict'].includes(answer?.status ?? '');
}
