package io.tillstream.session.count;

import io.tillstream.session.register.PaymentMethod;
import java.math.BigDecimal;

/**
 * A payment method's money: what must be there and what is.
 *
 * @param paid what orders paid by it
 * @param counted null where nobody counts it
 */
public record MethodCount(
        PaymentMethod method, BigDecimal paid, int payments, BigDecimal expected, BigDecimal counted) {

    /** It differs by more than may be closed without a manager. */
    public boolean isOverLimit() {
        return method.limit()
                .filter(limit -> difference().abs().compareTo(limit) > 0)
                .isPresent();
    }

    /** Zero where nobody counted. */
    public BigDecimal difference() {
        return counted == null ? BigDecimal.ZERO : counted.subtract(expected);
    }
}
