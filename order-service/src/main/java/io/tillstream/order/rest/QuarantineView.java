package io.tillstream.order.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.tillstream.order.model.QuarantinedOrder;
import java.time.Instant;

/**
 * An order that could not be booked, as people see it.
 *
 * @param total as the till meant it; null where it could not be read
 * @param original the order as it came, whole; null in lists
 */
public record QuarantineView(
        long id,
        String uuid,
        String posReference,
        Long storeId,
        Long registerId,
        Long sessionId,
        String state,
        String reason,
        String detail,
        String total,
        boolean draft,
        int attempts,
        Long orderId,
        String receivedAt,
        String settledAt,
        Long settledBy,
        String settledNote,
        @JsonRawValue String original) {

    static QuarantineView of(QuarantinedOrder order) {
        return of(order, null);
    }

    static QuarantineView whole(QuarantinedOrder order) {
        return of(order, order.original());
    }

    private static QuarantineView of(QuarantinedOrder order, String original) {
        return new QuarantineView(
                order.id(),
                order.uid(),
                order.posReference(),
                order.storeId(),
                order.registerId(),
                order.sessionId(),
                order.state(),
                order.reason(),
                order.detail(),
                order.total() == null ? null : order.total().toPlainString(),
                order.isDraft(),
                order.attempts(),
                order.orderId(),
                text(order.receivedAt()),
                text(order.settledAt()),
                order.settledBy(),
                order.settledNote(),
                original);
    }

    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }
}
