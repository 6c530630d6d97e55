package io.tillstream.pricing.order;

import io.tillstream.pricing.Currency;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an order comes to; every amount at the currency's scale, except where coins are finer than the currency.
 * {@code untaxed + tax = total} and {@code total + rounding = due}, always.
 *
 * @param lines in the order they came in
 * @param untaxed sum of the lines' {@code bookedUntaxed}
 * @param tax sum of the lines' taxes
 * @param total with taxes, before cash rounding (Odoo: {@code amount_total} of an order without rounding)
 * @param rounding what rounding the order to coins adds; 0 where there is none, or where only cash is rounded
 * @param due what the customer pays
 * @param taxTotals by tax, in the order in which the taxes first appear
 * @param taxGroups by tax group, in the order in which the groups first appear
 */
public record PricedOrder(
        Currency currency,
        List<PricedLine> lines,
        BigDecimal untaxed,
        BigDecimal tax,
        BigDecimal total,
        BigDecimal rounding,
        BigDecimal due,
        List<TaxTotal> taxTotals,
        List<TaxGroupTotal> taxGroups) {}
