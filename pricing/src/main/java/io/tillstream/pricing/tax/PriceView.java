package io.tillstream.pricing.tax;

/** Which taxes a given price is understood to hold. */
public enum PriceView {
    /** Those that are defined as included. */
    AS_DEFINED,
    /** None: the price is net, and included taxes too are put on top (Odoo: {@code special_mode total_excluded}). */
    WITHOUT_TAX
}
