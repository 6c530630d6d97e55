import { till } from '../state';

/** What the back office is asked for. */
export type Askable = 'res.partner' | 'product.product' | 'pos.order';

let model: Askable = 'res.partner';

export const askedModel = () => model;

/** Opens the back office beside the order, to choose something there. */
export function askOffice(wanted: Askable) {
  model = wanted;
  till.update({ place: 'office' });
}
