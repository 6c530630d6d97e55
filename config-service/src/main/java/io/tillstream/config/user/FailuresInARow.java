package io.tillstream.config.user;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Locale;

/** Counts wrong secrets of each person, for all replicas: five in a row close the door for a minute. */
abstract class FailuresInARow {

    private static final int MOST = 5;
    private static final String PAUSE = "interval '1 minute'";

    private static final String IS_CLOSED = "SELECT EXISTS (SELECT 1 FROM %s WHERE %s = $1 AND failures >= " + MOST
            + " AND last_failure > now() - " + PAUSE + ")";

    /** Failures while it is closed do not prolong it; after the pause they count from one. */
    private static final String COUNT = """
            INSERT INTO %1$s AS f (%2$s, failures, last_failure) VALUES ($1, 1, now())
            ON CONFLICT (%2$s) DO UPDATE SET
                failures = CASE WHEN f.last_failure > now() - %3$s THEN f.failures + 1 ELSE 1 END,
                last_failure = CASE WHEN f.last_failure > now() - %3$s AND f.failures >= %4$d THEN f.last_failure ELSE now() END
            RETURNING failures
            """;

    private static final String FORGET = "DELETE FROM %s WHERE %s = $1";
    private static final String PURGE = "DELETE FROM %s WHERE last_failure < now() - interval '1 day'";

    private final Pool pool;
    private final String isClosed;
    private final String count;
    private final String forget;
    private final String purge;

    /** @param column of {@code table} that says whose failures they are */
    FailuresInARow(Pool pool, String table, String column) {
        this.pool = pool;
        this.isClosed = IS_CLOSED.formatted(table, column);
        this.count = COUNT.formatted(table, column, PAUSE, MOST);
        this.forget = FORGET.formatted(table, column);
        this.purge = PURGE.formatted(table);
    }

    final Uni<Void> requireOpen(String who) {
        return pool.preparedQuery(isClosed)
                .execute(key(who))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .invoke(FailuresInARow::refuseIf)
                .replaceWithVoid();
    }

    /**
     * Refuses as well once it is closed: of many guesses at once only five learn that they were wrong, so that a right
     * one among the others looks like them.
     */
    final Uni<Void> count(String who) {
        return pool.preparedQuery(count)
                .execute(key(who))
                .map(rows -> rows.iterator().next().getInteger(0) > MOST)
                .invoke(FailuresInARow::refuseIf)
                .replaceWithVoid();
    }

    final Uni<Void> forget(String who) {
        return pool.preparedQuery(forget).execute(key(who)).replaceWithVoid();
    }

    final Uni<Void> purge() {
        return pool.query(purge).execute().replaceWithVoid();
    }

    private static void refuseIf(boolean closed) {
        if (closed) {
            throw new Refusal(429, "too-many-attempts", "Too many wrong tries. Wait a minute.").with("retryAfter", 60);
        }
    }

    private static Tuple key(String who) {
        return Tuple.of(who.toLowerCase(Locale.ROOT));
    }
}
