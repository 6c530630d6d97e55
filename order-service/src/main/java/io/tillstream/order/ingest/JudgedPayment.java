package io.tillstream.order.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * A payment as it is booked.
 *
 * @param kind {@code cash}, {@code bank} or {@code pay_later}
 * @param derived not sent: the change that the till only named
 */
record JudgedPayment(
        long paymentMethodId, String kind, BigDecimal amount, boolean change, boolean derived, JsonNode details) {}
