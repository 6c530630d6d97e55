package io.tillstream.contracts;

import java.util.Map;

/** What is said on {@code pos.selections}, keyed by register: the log of records sent to tills. Times are RFC 3339. */
public sealed interface SelectionEvent {

    String id();

    long registerId();

    /**
     * @param requestId the till's own request that this answers; null when sent freely
     * @param orderUuid the order on the till's screen when it asked; null when sent freely
     * @param record the record as the till may see it, in the fields of its model description
     * @param storeId where the register stands, and so whose managers may look back at it; null in events of early releases
     * @param companyId whose register it is; null where {@code storeId} is
     */
    @EventType("io.tillstream.selection.sent.v1")
    record SelectionSent(
            String id,
            long registerId,
            String model,
            long recordId,
            Map<String, Object> record,
            String requestId,
            String orderUuid,
            Sender sentBy,
            String sentAt,
            String expiresAt,
            Long storeId,
            Long companyId)
            implements SelectionEvent {}

    /** {@code outcome} is {@code applied} or {@code rejected}; the first acknowledgement in the log is the one that counts. */
    @EventType("io.tillstream.selection.acknowledged.v1")
    record SelectionAcknowledged(String id, long registerId, String outcome, String reason, String acknowledgedAt)
            implements SelectionEvent {}

    record Sender(long userId, String name) {}
}
