package io.tillstream.order.ingest;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An order that came before, as far as the next one of the same identity asks.
 *
 * @param draftHash of a parked order, all that was sent of it; null of others, and where it was parked long ago
 */
record StoredOrder(
        long id,
        LocalDate month,
        long storeId,
        String uid,
        String posReference,
        String contentHash,
        String state,
        int version,
        Long sessionId,
        String total,
        List<String> flags,
        Long invoiceId,
        String draftHash) {

    /** Can still change: a parked order, or one that was given up. */
    boolean isOpen() {
        return isDraft() || state.equals("cancelled");
    }

    boolean isDraft() {
        return state.equals("draft");
    }

    Map<String, Object> current() {
        var current = new LinkedHashMap<String, Object>();
        current.put("id", id);
        current.put("state", state);
        current.put("version", version);
        current.put("hash", contentHash);
        current.put("sessionId", sessionId);
        current.put("total", total);
        return current;
    }
}
