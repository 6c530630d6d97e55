/** What a till loads, shaped as Odoo shapes it: a many2one is an id, an empty value is `false`. */
export type None = false;

export interface TillRecord {
  id: number;
  [field: string]: unknown;
}

export interface Product extends TillRecord {
  name: string;
  display_name: string;
  default_code: string | None;
  barcode: string | None;
  lst_price: number;
  standard_price?: number;
  taxes_id: number[];
  pos_categ_ids: number[];
  product_tmpl_id: number;
  uom_id: number | None;
  to_weight: boolean;
  tracking?: 'none' | 'lot' | 'serial';
  variant?: string | None;
  image_url?: string | None;
  description_sale?: string | None;
}

export interface Category extends TillRecord {
  name: string;
  parent_id: number | None;
  sequence: number;
  color: number;
}

export interface Partner extends TillRecord {
  name: string;
  uuid: string | None;
  email: string | None;
  phone: string | None;
  mobile: string | None;
  street: string | None;
  city: string | None;
  zip: string | None;
  vat: string | None;
  barcode: string | None;
  ref: string | None;
  property_product_pricelist: number | None;
  property_account_position_id: number | None;
}

export interface PaymentMethod extends TillRecord {
  name: string;
  type: 'cash' | 'bank' | 'pay_later';
  sequence: number;
  use_payment_terminal?: string | None;
}

export interface Config extends TillRecord {
  name: string;
  code: string;
  store_id: number;
  company_id: number;
  currency: string;
  currency_decimal_places: number;
  currency_rounding: number;
  tax_calculation_rounding_method: 'round_per_line' | 'round_globally';
  pricelist_id: number;
  available_pricelist_ids: number[];
  payment_method_ids: number[];
  fiscal_position_ids: number[];
  default_fiscal_position_id: number | None;
  cash_rounding: boolean;
  only_round_cash_method: boolean;
  rounding_method: number | None;
  module_account: boolean;
  blind_closing: boolean;
  custom: { till?: TillSettings } | None;
}

/** What a register's settings may say in the namespace `till`. */
export interface TillSettings {
  modules?: string[];
  rights?: Partial<Record<Guarded, Role>>;
  tips?: boolean;
  receiptHeader?: string;
  receiptFooter?: string;
  quickAmounts?: number[];
}

/** What somebody may have to be a manager for. */
export type Guarded = 'discount' | 'price' | 'refund' | 'discard' | 'cashMove' | 'removeLine';
export type Role = 'cashier' | 'manager' | 'admin';

export interface Session extends TillRecord {
  name: string;
  state: 'opening_control' | 'opened' | 'closing_control' | 'closed';
  config_id: number;
  user_id: number;
  start_at: string | None;
}

export interface User extends TillRecord {
  name: string;
  login: string;
  role: Role;
}

export interface Payload {
  [model: string]: unknown;
  _meta: {
    cursor: string;
    full: boolean;
    truncated?: Record<string, { loaded: number; total: number }>;
    reloaded?: string[];
  };
  _deleted?: Record<string, number[]>;
}
