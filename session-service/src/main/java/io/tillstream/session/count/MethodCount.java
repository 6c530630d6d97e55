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

    /** Zero where nobody counted. */
    public BigDecimal difference() {
        return counted == null ? BigDecimal.ZERO : counted.subtract(expected);
    }
}
