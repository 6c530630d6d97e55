import { here } from '../data/here';
import type { Partner } from '../data/records';
import { edit } from './current';
import { repriceAll } from './lines';
import type { Order } from './order';

/** Who buys: their pricelist and fiscal position hold for the whole order, where the register has them. */
export function setCustomer(partner: Pick<Partner, 'id' | 'name' | 'uuid'> & Partial<Partner>) {
  const { config } = here.catalog;
  const pricelist = Number(partner.property_product_pricelist || 0);
  const position = Number(partner.property_account_position_id || 0);
  edit((order) =>
    repriceAll({
      ...order,
      customer: { id: partner.id > 0 ? partner.id : null, uuid: partner.uuid || null, name: partner.name },
      pricelistId: config.available_pricelist_ids.includes(pricelist) ? pricelist : config.pricelist_id,
      fiscalPositionId: config.fiscal_position_ids.includes(position)
        ? position
        : config.default_fiscal_position_id || null,
    }),
  );
}

export function withoutCustomer(order: Order): Order {
  const { config } = here.catalog;
  return repriceAll({
    ...order,
    customer: null,
    toInvoice: false,
    pricelistId: config.pricelist_id,
    fiscalPositionId: config.default_fiscal_position_id || null,
  });
}

export function setTerms(terms: { pricelistId?: number; fiscalPositionId?: number | null }) {
  edit((order) => repriceAll({ ...order, ...terms }));
}
