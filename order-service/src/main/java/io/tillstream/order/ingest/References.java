package io.tillstream.order.ingest;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.copy.Copies;
import io.tillstream.kit.data.copy.OwnerUnavailable;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Records of other owners that orders refer to: from memory for a moment, then from the copy, then from the owner. That
 * one is not known for now is an answer too, never a failure.
 */
@ApplicationScoped
public class References {

    /** Orders name what exists and hardly changes; a change counts after this at the latest. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final int MOST_KEPT = 50_000;

    private static final String KNOWN =
            "SELECT id, record FROM copy WHERE model = $1 AND id = ANY ($2) AND record IS NOT NULL";

    /** Customers whom tills created without a network are named by uuid; few orders do. */
    private static final String BY_UUID = """
            SELECT id, record, record ->> 'uuid' FROM copy
            WHERE model = 'res.partner' AND record ->> 'uuid' IS NOT NULL AND record ->> 'uuid' = ANY ($1)
            """;

    private record Key(String model, long id) {}

    private record Kept(JsonObject record, long until) {}

    /**
     * @param records by id
     * @param unanswered ids of which nobody can say now whether they exist
     */
    public record Found(Map<Long, JsonObject> records, Set<Long> unanswered) {}

    private final Pool pool;
    private final Copies copies;
    private final Map<Key, Kept> memory = new ConcurrentHashMap<>();

    References(Pool pool, Copies copies) {
        this.pool = pool;
        this.copies = copies;
    }

    public Uni<Found> find(String model, Collection<Long> ids) {
        var found = new HashMap<Long, JsonObject>();
        var missing = new HashSet<>(ids);
        missing.removeIf(id -> remembered(model, id, found));
        if (missing.isEmpty()) {
            return Uni.createFrom().item(new Found(found, Set.of()));
        }
        return copied(model, missing, found).chain(() -> asked(model, missing, found));
    }

    /** Customers by uuid, as far as their records arrived; those of the others arrive, and are given to their orders then. */
    public Uni<Map<String, JsonObject>> customers(Collection<String> uuids) {
        return pool.preparedQuery(BY_UUID)
                .execute(Tuple.of(uuids.toArray(String[]::new)))
                .map(rows -> {
                    var found = new HashMap<String, JsonObject>();
                    rows.forEach(row ->
                            found.put(row.getString(2), row.getJsonObject(1).put("id", row.getLong(0))));
                    return found;
                });
    }

    /** What an event said is newer than what is remembered. */
    public void forget(String model, long id) {
        memory.remove(new Key(model, id));
    }

    private boolean remembered(String model, long id, Map<Long, JsonObject> found) {
        var kept = memory.get(new Key(model, id));
        if (kept == null || kept.until() < System.nanoTime()) {
            return false;
        }
        found.put(id, kept.record());
        return true;
    }

    private Uni<Void> copied(String model, Set<Long> missing, Map<Long, JsonObject> found) {
        return pool.preparedQuery(KNOWN)
                .execute(Tuple.of(model, missing.toArray(Long[]::new)))
                .invoke(rows -> rows.forEach(row -> {
                    keep(model, row.getLong(0), row.getJsonObject(1), found);
                    missing.remove(row.getLong(0));
                }))
                .replaceWithVoid();
    }

    private Uni<Found> asked(String model, Set<Long> missing, Map<Long, JsonObject> found) {
        if (missing.isEmpty()) {
            return Uni.createFrom().item(new Found(found, Set.of()));
        }
        return copies.findAll(model, missing)
                .invoke(records -> records.forEach((id, record) -> keep(model, id, record, found)))
                .map(records -> new Found(found, Set.of()))
                .onFailure(OwnerUnavailable.class)
                .recoverWithItem(() -> new Found(found, Set.copyOf(missing)));
    }

    private void keep(String model, long id, JsonObject record, Map<Long, JsonObject> found) {
        if (memory.size() > MOST_KEPT) {
            memory.clear();
        }
        memory.put(new Key(model, id), new Kept(record, System.nanoTime() + FRESH.toNanos()));
        found.put(id, record);
    }
}
