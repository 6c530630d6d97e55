package io.tillstream.order.seal;

import io.smallrye.mutiny.Uni;
import io.tillstream.order.chain.Hashes;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The table of seals: SQL and binding only. */
final class Seals {

    record Seal(long registerId, String attempt, JsonObject takings, OffsetDateTime doneAt) {}

    /** A seal that is about to be. */
    record Draft(long sessionId, long registerId, String attempt, DraftsTo drafts) {}

    private static final String LOCK_HEAD = "SELECT position FROM chain_head WHERE register_id = $1 FOR UPDATE";
    private static final String NEW_HEAD =
            "INSERT INTO chain_head (register_id, hash) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    private static final String FIND =
            "SELECT register_id, attempt, takings, done_at FROM session_seal WHERE session_id = $1";
    private static final String PUT = """
            INSERT INTO session_seal (session_id, register_id, attempt, sealed_at, takings, parked, parked_to)
            VALUES ($1, $2, $3, now(), $4, $5, $6)
            """;

    private static final String GIVE_CARRIED_BACK = """
            UPDATE pos_order o SET session_id = $1, written_at = now() FROM session_seal s
            WHERE s.session_id = $1 AND s.parked_to = 'CARRY_OVER' AND o.id = ANY (s.parked) AND o.session_id IS NULL
                AND o.state = 'draft'
            """;

    private static final String GIVE_CANCELLED_BACK = """
            UPDATE pos_order o SET state = 'draft', version = version + 1, written_at = now() FROM session_seal s
            WHERE s.session_id = $1 AND s.parked_to = 'CANCEL' AND o.id = ANY (s.parked) AND o.state = 'cancelled'
            """;

    private static final String ADOPT = """
            UPDATE pos_order SET session_id = $2, written_at = now()
            WHERE register_id = $1 AND state = 'draft' AND session_id IS NULL
                AND NOT EXISTS (SELECT 1 FROM session_seal s WHERE s.session_id = $2)
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

    Uni<Void> put(Draft seal, List<Long> parked, JsonObject takings) {
        return client.preparedQuery(PUT)
                .execute(Tuple.of(
                        seal.sessionId(),
                        seal.registerId(),
                        seal.attempt(),
                        takings,
                        parked.toArray(Long[]::new),
                        parked.isEmpty() ? null : seal.drafts().name()))
                .replaceWithVoid();
    }

    /** Only the attempt changes: the takings stay what they were. */
    Uni<Void> takeOver(long sessionId, String attempt) {
        return client.preparedQuery("UPDATE session_seal SET attempt = $2 WHERE session_id = $1")
                .execute(Tuple.of(sessionId, attempt))
                .replaceWithVoid();
    }

    Uni<Void> remove(long sessionId) {
        return client.preparedQuery("DELETE FROM session_seal WHERE session_id = $1")
                .execute(Tuple.of(sessionId))
                .replaceWithVoid();
    }

    /** The seal did something with them, and is to be undone. */
    Uni<Void> giveDraftsBack(long sessionId) {
        return client.preparedQuery(GIVE_CARRIED_BACK)
                .execute(Tuple.of(sessionId))
                .chain(() -> client.preparedQuery(GIVE_CANCELLED_BACK).execute(Tuple.of(sessionId)))
                .replaceWithVoid();
    }

    /** What was carried over from earlier sessions of the register now belongs to this one. */
    Uni<Void> adopt(long registerId, long sessionId) {
        return client.preparedQuery(ADOPT)
                .execute(Tuple.of(registerId, sessionId))
                .replaceWithVoid();
    }

    Uni<Void> carryOver(long sessionId) {
        return client.preparedQuery("UPDATE pos_order SET session_id = NULL, written_at = now()"
                        + " WHERE session_id = $1 AND state = 'draft'")
                .execute(Tuple.of(sessionId))
                .replaceWithVoid();
    }

    Uni<Void> cancelDrafts(long sessionId) {
        return client.preparedQuery(
                        "UPDATE pos_order SET state = 'cancelled', version = version + 1, written_at = now()"
                                + " WHERE session_id = $1 AND state = 'draft'")
                .execute(Tuple.of(sessionId))
                .replaceWithVoid();
    }

    Uni<Void> finishOrders(long sessionId) {
        return client.preparedQuery("UPDATE pos_order SET state = 'done', written_at = now()"
                        + " WHERE session_id = $1 AND state = 'paid'")
                .execute(Tuple.of(sessionId))
                .replaceWithVoid();
    }

    Uni<Void> done(long sessionId) {
        return client.preparedQuery("UPDATE session_seal SET done_at = now() WHERE session_id = $1")
                .execute(Tuple.of(sessionId))
                .replaceWithVoid();
    }
}
