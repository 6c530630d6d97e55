package io.tillstream.order.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.tillstream.order.intent.PaymentIntent;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A payment intent over HTTP.
 *
 * @param kind {@code payment} or {@code reversal}
 * @param isFinal whether nothing happens to it any more by itself
 * @param reason why the money did not move, for a person
 * @param details of the receipt, by Odoo's names: {@code transaction_id}, {@code card_type}, {@code payment_ref_no}
 * @param reversalOf the payment that is given back
 */
public record PaymentIntentView(
        String id,
        String kind,
        long registerId,
        long sessionId,
        String orderUuid,
        long paymentMethodId,
        String amount,
        String currency,
        String state,
        @JsonProperty("final") boolean isFinal,
        String reason,

        @JsonRawValue @Schema(implementation = Object.class, nullable = true)
        String details,

        String reversalOf,
        Instant createdAt,
        Instant resolvedAt) {

    static PaymentIntentView of(PaymentIntent intent) {
        var request = intent.request();
        return new PaymentIntentView(
                intent.id().toString(),
                intent.isReversal() ? "reversal" : "payment",
                request.registerId(),
                request.sessionId(),
                request.orderUuid(),
                request.paymentMethodId(),
                request.amount().toPlainString(),
                request.currency(),
                intent.state().word(),
                intent.state().isFinal(),
                intent.reason(),
                intent.details() == null ? null : intent.details().encode(),
                intent.reversalOf() == null ? null : intent.reversalOf().toString(),
                intent.createdAt(),
                intent.resolvedAt());
    }
}
