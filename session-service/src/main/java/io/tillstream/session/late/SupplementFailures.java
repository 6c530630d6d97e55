package io.tillstream.session.late;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Supplements that could not be posted: each waits twice as long as before, ten minutes at most, and says why. */
@ApplicationScoped
class SupplementFailures {

    private static final String FAILED = """
            INSERT INTO supplement_failure AS f (session_id, failures, next_try, reason)
            VALUES ($1, 1, now() + interval '2 seconds', $2)
            ON CONFLICT (session_id) DO UPDATE SET failures = f.failures + 1, reason = excluded.reason,
                next_try = now() + least(interval '10 minutes', interval '2 seconds' * power(2, least(f.failures, 12)))
            """;

    private final Pool pool;

    SupplementFailures(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> failed(long sessionId, String reason) {
        return pool.preparedQuery(FAILED).execute(Tuple.of(sessionId, reason)).replaceWithVoid();
    }

    /** In the transaction that posts. */
    Uni<Void> over(SqlConnection connection, long sessionId) {
        return connection
                .preparedQuery("DELETE FROM supplement_failure WHERE session_id = $1")
                .execute(Tuple.of(sessionId))
                .replaceWithVoid();
    }

    /** Sessions whose late orders wait because posting them failed. */
    Uni<Integer> count() {
        return pool.query("SELECT count(*)::int FROM supplement_failure")
                .execute()
                .map(rows -> rows.iterator().next().getInteger(0));
    }
}
