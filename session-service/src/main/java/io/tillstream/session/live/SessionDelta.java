package io.tillstream.session.live;

import io.tillstream.contracts.OrderEvent.OrderPaid;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What some orders add to a session. */
final class SessionDelta {

    final long sessionId;
    final long registerId;
    final Map<Long, BigDecimal> payments = new HashMap<>();
    int orders;
    BigDecimal total = BigDecimal.ZERO;
    int refunds;
    BigDecimal refundTotal = BigDecimal.ZERO;
    Instant lastOrderAt = Instant.EPOCH;

    SessionDelta(long sessionId, long registerId) {
        this.sessionId = sessionId;
        this.registerId = registerId;
    }

    void add(OrderPaid order, Instant at) {
        var amount = new BigDecimal(order.total());
        orders++;
        total = total.add(amount);
        if (amount.signum() < 0) {
            refunds++;
            refundTotal = refundTotal.add(amount);
        }
        if (at.isAfter(lastOrderAt)) {
            lastOrderAt = at;
        }
        order.payments()
                .forEach(payment ->
                        payments.merge(payment.paymentMethodId(), new BigDecimal(payment.amount()), BigDecimal::add));
    }
}
