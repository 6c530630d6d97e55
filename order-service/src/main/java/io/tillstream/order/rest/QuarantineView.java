package io.tillstream.order.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.tillstream.order.model.QuarantineLogEntry;
import io.tillstream.order.model.QuarantinedOrder;
import io.tillstream.order.store.OrderRecord;
import io.tillstream.order.usecase.LookIntoQuarantine.Found;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/**
 * An order that could not be booked, as people see it.
 *
 * @param currency the register's; null where that is not known
 * @param total as the till meant it; null where it could not be read
 * @param repairs how often somebody corrected it
 * @param attempts how often it came again, or was tried again
 * @param original the order as it came, whole and unchanged; null in lists
 * @param repaired as somebody corrected it last; null in lists, and where nobody did
 * @param history what people did with it, oldest first; null in lists
 * @param standing what is booked under the same uuid; null in lists, and where nothing is
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
        String currency,
        String total,
        boolean draft,
        int attempts,
        int repairs,
        Long orderId,
        String receivedAt,
        String settledAt,
        Long settledBy,
        String settledNote,
        @JsonRawValue String original,
        @JsonRawValue String repaired,
        List<Entry> history,
        Standing standing) {

    /** @param content the order that was tried or kept instead of the original; null: the original */
    public record Entry(
            String at,
            long userId,
            String action,
            String outcome,
            String note,
            @JsonRawValue String content) {

        static Entry of(QuarantineLogEntry entry) {
            return new Entry(
                    text(entry.at()), entry.userId(), entry.action(), entry.outcome(), entry.note(), entry.content());
        }
    }

    public record Standing(
            long orderId, String posReference, String state, String currency, String total, String hash) {

        static Standing of(OrderRecord order) {
            return order == null
                    ? null
                    : new Standing(
                            order.id(),
                            order.posReference(),
                            order.state(),
                            order.currency(),
                            order.total()
                                    .setScale(order.decimals(), RoundingMode.HALF_UP)
                                    .toPlainString(),
                            order.contentHash());
        }
    }

    static QuarantineView of(QuarantinedOrder order) {
        return of(order, null, null, null, null);
    }

    static QuarantineView whole(Found found) {
        var order = found.order();
        return of(
                order,
                order.original(),
                order.repaired(),
                found.history().stream().map(Entry::of).toList(),
                Standing.of(found.standing()));
    }

    private static QuarantineView of(
            QuarantinedOrder order, String original, String repaired, List<Entry> history, Standing standing) {
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
                order.currency(),
                order.total() == null ? null : order.total().toPlainString(),
                order.isDraft(),
                order.attempts(),
                order.repairs(),
                order.orderId(),
                text(order.receivedAt()),
                text(order.settledAt()),
                order.settledBy(),
                order.settledNote(),
                original,
                repaired,
                history,
                standing);
    }

    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }
}
