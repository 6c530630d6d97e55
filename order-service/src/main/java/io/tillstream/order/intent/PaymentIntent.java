package io.tillstream.order.intent;

import io.tillstream.order.terminal.TerminalPayment;
import io.tillstream.order.terminal.TerminalRequest;
import io.tillstream.order.terminal.TerminalReversal;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a terminal is asked for, and what came of it.
 *
 * @param number in the order of their coming
 * @param reversalOf the payment that is given back; null where this is the payment
 * @param terminalReference what the terminal calls it; null as long as it was not approved
 * @param paymentReference of a reversal: what the terminal calls the payment; else null
 * @param details of the receipt, or null
 * @param askedAt null: never
 */
public record PaymentIntent(
        UUID id,
        long number,
        Request request,
        UUID reversalOf,
        IntentState state,
        String terminal,
        String terminalReference,
        String paymentReference,
        JsonObject details,
        String reason,
        Instant createdAt,
        Instant askedAt,
        Instant resolvedAt,
        int attempts) {

    /** What is asked, and by whom. */
    public record Request(
            long companyId,
            long storeId,
            long registerId,
            long sessionId,
            String orderUuid,
            long paymentMethodId,
            BigDecimal amount,
            String currency,
            long createdBy) {

        boolean isLike(long register, long session, String order, long method, BigDecimal wanted) {
            return registerId == register
                    && sessionId == session
                    && orderUuid.equals(order)
                    && paymentMethodId == method
                    && amount.compareTo(wanted) == 0;
        }
    }

    public boolean isReversal() {
        return reversalOf != null;
    }

    TerminalRequest asked(Map<String, Object> settings) {
        return isReversal() ? reversal(settings) : payment(settings);
    }

    TerminalPayment payment(Map<String, Object> settings) {
        return new TerminalPayment(
                id, request.registerId(), request.amount(), request.currency(), request.orderUuid(), settings);
    }

    TerminalReversal reversal(Map<String, Object> settings) {
        return new TerminalReversal(
                id, request.registerId(), request.amount(), request.currency(), reversalOf, paymentReference, settings);
    }
}
