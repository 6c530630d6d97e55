package io.tillstream.order.seal;

import io.smallrye.mutiny.Uni;
import io.tillstream.order.chain.Hashes;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The table of seals: SQL and binding only. */
final class Seals {

    record Seal(long registerId, String attempt, JsonObject takings, OffsetDateTime doneAt) {}

    private static final String LOCK_HEAD = "SELECT position FROM chain_head WHERE register_id = $1 FOR UPDATE";
    private static final String NEW_HEAD =
            "INSERT INTO chain_head (register_id, hash) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    private static final String FIND =
            "SELECT register_id, attempt, takings, done_at FROM session_seal WHERE session_id = $1";
    private static final String PUT = """
            INSERT INTO session_seal (session_id, register_id, attempt, sealed_at, takings) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (session_id) DO UPDATE SET attempt = excluded.attempt
            """;

    private final SqlClient client;

    Seals(SqlClient client) {
        this.client = client;
    }

    /** Bookings for the register take the same lock: what is sealed is complete. */
    Uni<Void> lockHead(long registerId) {
        return client.preparedQuery(NEW_HEAD)
                .execute(Tuple.of(registerId, Hashes.GENESIS))
                .chain(() -> client.preparedQuery(LOCK_HEAD).execute(Tuple.of(registerId)))
                .replaceWithVoid();
    }

    Uni<Optional<Seal>> find(long sessionId) {
        return client.preparedQuery(FIND).execute(Tuple.of(sessionId)).map(rows -> {
            var all = rows.iterator();
            if (!all.hasNext()) {
                return Optional.empty();
            }
            var row = all.next();
            return Optional.of(
                    new Seal(row.getLong(0), row.getString(1), row.getJsonObject(2), row.getOffsetDateTime(3)));
        });
    }

    /** Over a seal that stands, only the attempt changes: its takings stay what they were. */
    Uni<Void> put(long sessionId, long registerId, String attempt, JsonObject takings) {
        return client.preparedQuery(PUT)
                .execute(Tuple.of(sessionId, registerId, attempt, OffsetDateTime.now(ZoneOffset.UTC), takings))
                .replaceWithVoid();
    }

    /** Whether that attempt's seal was there and is gone now. */
    Uni<Boolean> remove(long sessionId, String attempt) {
        return client.preparedQuery(
                        "DELETE FROM session_seal WHERE session_id = $1 AND attempt = $2 AND done_at IS NULL")
                .execute(Tuple.of(sessionId, attempt))
                .map(deleted -> deleted.rowCount() > 0);
    }

    Uni<Void> carryOver(long sessionId) {
        return client.preparedQuery("UPDATE pos_order SET session_id = NULL WHERE session_id = $1 AND state = 'draft'")
                .execute(Tuple.of(sessionId))
                .replaceWithVoid();
    }

    Uni<Void> cancelDrafts(long sessionId) {
        return client.preparedQuery("UPDATE pos_order SET state = 'cancelled', version = version + 1"
                        + " WHERE session_id = $1 AND state = 'draft'")
                .execute(Tuple.of(sessionId))
                .replaceWithVoid();
    }

    Uni<Void> finishOrders(long sessionId) {
        return client.preparedQuery("UPDATE pos_order SET state = 'done' WHERE session_id = $1 AND state = 'paid'")
                .execute(Tuple.of(sessionId))
                .replaceWithVoid();
    }

    Uni<Void> done(long sessionId) {
        return client.preparedQuery("UPDATE session_seal SET done_at = now() WHERE session_id = $1")
                .execute(Tuple.of(sessionId))
                .replaceWithVoid();
    }
}
