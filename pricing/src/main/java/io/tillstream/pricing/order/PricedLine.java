package io.tillstream.pricing.order;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a line comes to, at the currency's scale.
 *
 * @param lineId the line's id
 * @param untaxed as the line shows it by itself (Odoo: {@code price_subtotal})
 * @param total as the line shows it by itself, with taxes (Odoo: {@code price_subtotal_incl})
 * @param bookedUntaxed what the line is booked with: over all lines these sum to the order's untaxed amount. Equal to
 *     {@code untaxed} unless taxes are rounded globally and this line took up the difference
 * @param taxes what the line's taxes are booked with: over all lines these sum to the order's tax
 */
public record PricedLine(
        String lineId, BigDecimal untaxed, BigDecimal total, BigDecimal bookedUntaxed, List<LineTax> taxes) {}
