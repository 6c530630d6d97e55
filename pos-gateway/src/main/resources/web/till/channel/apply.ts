import { here } from '../data/here';
import { load } from '../data/load';
import type { Partner, Product } from '../data/records';
import { takerOf } from '../extend/pos';
import { show } from '../order/current';
import { setCustomer } from '../order/customer';
import { openServerOrder } from '../orders/opened';
import { know } from '../customers/known';
import { choose } from '../sell/choose';
import { currentOrder, notify, till, type Arrival } from '../state';
import { t } from '../text';

/** Why it could not be applied, as a sentence; null: it was. */
export type Refusal = string | null;

/** Does with what was sent what its kind is for. */
export async function apply(arrival: Arrival): Promise<Refusal> {
  if (!showOrderOf(arrival)) {
    return t('arrivals.order-gone');
  }
  switch (arrival.model) {
    case 'res.partner':
      return applyCustomer(arrival);
    case 'product.product':
      return applyProduct(arrival);
    case 'pos.order':
      await openServerOrder(arrival.recordId);
      return null;
    default:
      return applyCustom(arrival);
  }
}

/** It was asked for while another order was on the screen. */
function showOrderOf({ orderUuid }: Arrival): boolean {
  if (!orderUuid || orderUuid === currentOrder().uuid) {
    return true;
  }
  const isOpen = till.state.orders.some(({ uuid }) => uuid === orderUuid);
  if (isOpen) {
    show(orderUuid);
  }
  return isOpen;
}

function applyCustomer({ record }: Arrival): Refusal {
  const partner = record as Partner;
  know(partner);
  setCustomer(partner);
  backToSelling();
  return null;
}

async function applyProduct({ recordId }: Arrival): Promise<Refusal> {
  const { products } = here.catalog;
  if (!products.get(recordId)) {
    await load(till.state.registerId!).catch(() => {});
  }
  const product: Product | undefined = products.get(recordId);
  if (!product) {
    return t('arrivals.not-sold-here');
  }
  backToSelling();
  const before = currentOrder();
  await choose(product);
  return currentOrder() === before ? t('arrivals.left') : null;
}

/** What no extension takes has been seen, and that is all that can be done with it. */
async function applyCustom(arrival: Arrival): Promise<Refusal> {
  const taker = takerOf(arrival.model);
  if (!taker) {
    return null;
  }
  try {
    return (await taker(arrival)) ? null : t('arrivals.left');
  } catch (failure) {
    console.error('An extension failed', failure);
    notify('bad', t('trouble.other'));
    return t('arrivals.left');
  }
}

function backToSelling() {
  if (till.state.place !== 'pay') {
    till.update({ place: 'products' });
  }
}
