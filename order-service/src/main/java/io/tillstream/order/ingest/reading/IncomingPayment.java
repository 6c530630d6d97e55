package io.tillstream.order.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * One payment as the till sent it.
 *
 * @param amount negative where money went back
 * @param details what a terminal said, e.g. {@code transaction_id}; null for nothing
 */
public record IncomingPayment(long paymentMethodId, BigDecimal amount, boolean change, JsonNode details) {

    /** Money that went back to the customer. */
    boolean isChange() {
        return change || amount.signum() < 0;
    }
}
