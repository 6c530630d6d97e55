package io.tillstream.gateway.relay;

import io.tillstream.contracts.SelectionEvent.Sender;
import java.time.Instant;

/**
 * A selection as REST tells it: who sent what to which register, and what became of it.
 *
 * @param status pending, delivered, rejected or expired
 * @param reason why it was rejected or given up; null otherwise
 * @param answeredAt when its till answered; null where it did not
 */
public record SelectionView(
        String id,
        long registerId,
        Long storeId,
        String model,
        long recordId,
        String recordName,
        String requestId,
        String orderUuid,
        Sender sentBy,
        Instant sentAt,
        Instant expiresAt,
        SelectionStatus status,
        String reason,
        String answeredAt) {

    static SelectionView of(Selection selection) {
        var trace = selection.trace();
        var answer = selection.answer();
        return new SelectionView(
                trace.id(),
                trace.registerId(),
                trace.storeId(),
                trace.model(),
                trace.recordId(),
                trace.recordName(),
                trace.requestId(),
                trace.orderUuid(),
                trace.sentBy(),
                trace.sentAt(),
                trace.expiresAt(),
                selection.status(Instant.now()),
                answer == null ? null : answer.reason(),
                answer == null ? null : answer.at());
    }
}
