package io.tillstream.pricing.order;

import io.tillstream.pricing.Limits;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import java.math.BigDecimal;
import java.util.List;

/**
 * One line of an order before it is counted.
 *
 * @param id names the line in results and refusals; unique in its order
 * @param quantity in the product's unit, any sign; below 0 for goods that come back
 * @param unitPrice price of one unit in the order's currency, not rounded; holds the taxes that are defined as included
 * @param discountPercent taken off the unit price, 0 for none
 * @param taxIds taxes after the fiscal position; groups as one id
 */
public record OrderLine(
        String id, BigDecimal quantity, BigDecimal unitPrice, BigDecimal discountPercent, List<Long> taxIds) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public OrderLine {
        if (id == null || id.isEmpty()) {
            throw new PricingRefusal(Refused.MISSING_VALUE, "a line has no id");
        }
        quantity = Limits.quantity(quantity, "the quantity", id);
        unitPrice = Limits.within(unitPrice, "the unit price", id);
        discountPercent =
                discountPercent == null ? BigDecimal.ZERO : Limits.within(discountPercent, "the discount", id);
        if (taxIds == null || hasHole(taxIds)) {
            throw new PricingRefusal(Refused.MISSING_VALUE, id, "a tax id is missing");
        }
        taxIds = List.copyOf(taxIds);
    }

    /** List.of() throws when asked for null. */
    private static boolean hasHole(List<Long> ids) {
        for (Long id : ids) {
            if (id == null) {
                return true;
            }
        }
        return false;
    }

    /** The unit price less its discount, exact. */
    public BigDecimal discountedUnitPrice() {
        return discountPercent.signum() == 0
                ? unitPrice
                : unitPrice.multiply(HUNDRED.subtract(discountPercent)).movePointLeft(2);
    }

    /** What the discount takes off the whole line, exact, before any tax is counted; below 0 where goods come back. */
    public BigDecimal discountAmount() {
        return unitPrice.multiply(quantity).multiply(discountPercent).movePointLeft(2);
    }

    /** The same goods, coming back. */
    public OrderLine reversed() {
        return withQuantity(quantity.negate());
    }

    /** The same goods in another quantity. */
    public OrderLine withQuantity(BigDecimal otherQuantity) {
        return new OrderLine(id, otherQuantity, unitPrice, discountPercent, taxIds);
    }
}
