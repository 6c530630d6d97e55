package io.tillstream.order.ingest;

import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of the records that a batch refers to. */
final class Known {

    private record Key(String model, long id) {}

    private final Map<Key, JsonObject> records = new HashMap<>();
    private final Set<Key> unanswered = new HashSet<>();
    private final Map<String, JsonObject> customers = new HashMap<>();

    void addCustomers(Map<String, JsonObject> byUuid) {
        customers.putAll(byUuid);
    }

    /** A customer whom a till created, named by uuid. */
    Optional<JsonObject> customer(String uuid) {
        return uuid == null ? Optional.empty() : Optional.ofNullable(customers.get(uuid));
    }

    void add(String model, References.Found found) {
        found.records().forEach((id, record) -> records.put(new Key(model, id), record));
        found.unanswered().forEach(id -> unanswered.add(new Key(model, id)));
    }

    Optional<JsonObject> find(String model, Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(records.get(new Key(model, id)));
    }

    boolean isUnanswered(String model, Long id) {
        return id != null && unanswered.contains(new Key(model, id));
    }

    /** The record, or why the order has to wait or cannot be booked. */
    JsonObject require(String model, Long id, String unknownReason) {
        if (isUnanswered(model, id)) {
            throw Unbookable.pending(model, id);
        }
        return find(model, id)
                .orElseThrow(() -> new Unbookable(unknownReason, "There is no " + model + " " + id + "."));
    }
}
