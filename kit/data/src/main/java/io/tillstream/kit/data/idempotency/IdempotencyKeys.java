package io.tillstream.kit.data.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The table of keys: SQL and binding only. */
@ApplicationScoped
class IdempotencyKeys {

    record Reservation(String caller, String operation, String key, String bodyHash) {}

    /** What the first call answered; a null status: it has not answered yet. */
    record Kept(String bodyHash, Integer status, String contentType, String location, String answer) {

        static Kept of(Row row) {
            return new Kept(row.getString(0), row.getInteger(1), row.getString(2), row.getString(3), row.getString(4));
        }
    }

    private final Pool pool;

    IdempotencyKeys(Pool pool) {
        this.pool = pool;
    }

    /** Empty: the key is ours now. Else what is known of its first call. */
    Uni<Optional<Kept>> reserve(Reservation asked) {
        return pool.preparedQuery(
                        "INSERT INTO idempotency (caller, operation, key, body_hash) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING")
                .execute(Tuple.of(asked.caller(), asked.operation(), asked.key(), asked.bodyHash()))
                .chain(inserted -> inserted.rowCount() == 1
                        ? Uni.createFrom().item(Optional.<Kept>empty())
                        : kept(asked)
                                .chain(kept ->
                                        kept.isPresent() ? Uni.createFrom().item(kept) : reserve(asked)));
    }

    /** Empty where the first call failed, and gave the key back, since we looked. */
    private Uni<Optional<Kept>> kept(Reservation asked) {
        return pool.preparedQuery("SELECT body_hash, status, content_type, location, answer FROM idempotency"
                        + " WHERE caller = $1 AND operation = $2 AND key = $3")
                .execute(Tuple.of(asked.caller(), asked.operation(), asked.key()))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(Kept.of(rows.iterator().next())));
    }

    Uni<Void> complete(Reservation done, Kept answer) {
        return pool.preparedQuery("UPDATE idempotency SET status = $4, content_type = $5, location = $6, answer = $7"
                        + " WHERE caller = $1 AND operation = $2 AND key = $3")
                .execute(Tuple.tuple()
                        .addString(done.caller())
                        .addString(done.operation())
                        .addString(done.key())
                        .addInteger(answer.status())
                        .addString(answer.contentType())
                        .addString(answer.location())
                        .addString(answer.answer()))
                .replaceWithVoid();
    }

    /** A fault of ours keeps nothing: the transaction was rolled back, the call may come again. */
    Uni<Void> release(Reservation failed) {
        return pool.preparedQuery("DELETE FROM idempotency WHERE caller = $1 AND operation = $2 AND key = $3")
                .execute(Tuple.of(failed.caller(), failed.operation(), failed.key()))
                .replaceWithVoid();
    }

    @Scheduled(every = "1h", delayed = "10m")
    Uni<Void> forgetOld() {
        return pool.query("DELETE FROM idempotency WHERE created_at < now() - interval '24 hours'")
                .execute()
                .replaceWithVoid();
    }
}
