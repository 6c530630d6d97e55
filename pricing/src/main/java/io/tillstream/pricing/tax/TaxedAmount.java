package io.tillstream.pricing.tax;

import java.math.BigDecimal;
import java.util.List;

/**
 * A price with its taxes, as exact as the rounding method left it: rounded per line, every figure is at the currency's
 * scale; rounded globally, none is.
 *
 * @param untaxed price without any tax
 * @param total price with all taxes
 * @param taxes in the order in which they were counted
 */
public record TaxedAmount(BigDecimal untaxed, BigDecimal total, List<Share> taxes) {
    /**
     * One tax of the price.
     *
     * @param base what the tax was counted on
     * @param amount what it comes to
     */
    public record Share(Tax tax, BigDecimal base, BigDecimal amount) {}
}
