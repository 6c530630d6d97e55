package io.tillstream.session.accounting;

import io.tillstream.session.orders.Takings.PayLater;
import io.tillstream.session.orders.Takings.PaymentSum;
import java.math.BigDecimal;
import java.util.List;

/** A payment method's money that is known by customer. */
final class Customers {

    private Customers() {}

    /** What of the sum is nobody's by name. */
    static BigDecimal rest(PaymentSum sum, List<PayLater> ofCustomers) {
        return ofCustomers.stream().map(PayLater::amount).reduce(sum.amount(), BigDecimal::subtract);
    }
}
