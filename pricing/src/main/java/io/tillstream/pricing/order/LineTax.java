package io.tillstream.pricing.order;

import java.math.BigDecimal;

/**
 * One tax of a line, at the currency's scale.
 *
 * @param base what the tax was counted on
 * @param amount the line's part of the order's tax; the parts of all lines sum to the order's
 */
public record LineTax(long taxId, BigDecimal base, BigDecimal amount) {}
