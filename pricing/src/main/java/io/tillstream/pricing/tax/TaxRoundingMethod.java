package io.tillstream.pricing.tax;

/** When taxes are rounded (Odoo: {@code res.company.tax_calculation_rounding_method}). */
public enum TaxRoundingMethod {
    /** Each tax of each line is rounded; the order's taxes are their sum. */
    ROUND_PER_LINE,
    /** Lines keep their exact taxes; the sum over the order is rounded, and a line takes up the difference. */
    ROUND_GLOBALLY
}
