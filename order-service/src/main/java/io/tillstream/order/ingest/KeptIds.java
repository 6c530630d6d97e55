package io.tillstream.order.ingest;

import java.util.HashMap;
import java.util.Map;

/** Ids of the lines and payments of parked orders that are written anew: under the same uuid they are the same. */
final class KeptIds {

    private record Key(long orderId, String uuid) {}

    private final Map<Key, Long> lines = new HashMap<>();
    private final Map<Key, Long> payments = new HashMap<>();

    void addLine(long orderId, String uuid, long id) {
        lines.putIfAbsent(new Key(orderId, uuid), id);
    }

    void addPayment(long orderId, String uuid, long id) {
        payments.putIfAbsent(new Key(orderId, uuid), id);
    }

    /** Each once; null for a new one. */
    Long line(long orderId, String uuid) {
        return uuid == null ? null : lines.remove(new Key(orderId, uuid));
    }

    /** Each once; null for a new one. */
    Long payment(long orderId, String uuid) {
        return uuid == null ? null : payments.remove(new Key(orderId, uuid));
    }
}
