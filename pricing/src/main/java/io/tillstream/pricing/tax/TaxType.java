package io.tillstream.pricing.tax;

/** How a tax is counted (Odoo: {@code account.tax.amount_type}). */
public enum TaxType {
    /** A share of the untaxed price. */
    PERCENT,
    /** So much for each unit; its sign follows the quantity. */
    FIXED,
    /** A share of the price with the tax in it: 10 % of 100.00 leaves 90.00. */
    DIVISION,
    /** No tax of its own: the taxes it holds. */
    GROUP
}
