package io.tillstream.config.user;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Counts failed log-ins of each login, for all replicas: five in a row close it for a minute. */
@ApplicationScoped
class LoginFailures {

    private static final int MOST = 5;
    private static final String PAUSE = "interval '1 minute'";

    private static final String IS_CLOSED =
            "SELECT EXISTS (SELECT 1 FROM login_failure WHERE login = $1 AND failures >= " + MOST
                    + " AND last_failure > now() - " + PAUSE + ")";

    /** Failures while it is closed do not prolong it; after the pause they count from one. */
    private static final String COUNT = """
            INSERT INTO login_failure AS f (login, failures, last_failure) VALUES ($1, 1, now())
            ON CONFLICT (login) DO UPDATE SET
                failures = CASE WHEN f.last_failure > now() - %1$s THEN f.failures + 1 ELSE 1 END,
                last_failure = CASE WHEN f.last_failure > now() - %1$s AND f.failures >= %2$d THEN f.last_failure ELSE now() END
            RETURNING failures
            """.formatted(PAUSE, MOST);

    private static final String FORGET = "DELETE FROM login_failure WHERE login = $1";
    private static final String PURGE = "DELETE FROM login_failure WHERE last_failure < now() - interval '1 day'";

    private final Pool pool;

    LoginFailures(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> requireOpen(String login) {
        return pool.preparedQuery(IS_CLOSED)
                .execute(key(login))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .invoke(LoginFailures::refuseIf)
                .replaceWithVoid();
    }

    /**
     * Refuses as well once it is closed: of many guesses at once only five learn that they were wrong, so that a right
     * one among the others looks like them.
     */
    Uni<Void> count(String login) {
        return pool.preparedQuery(COUNT)
                .execute(key(login))
                .map(rows -> rows.iterator().next().getInteger(0) > MOST)
                .invoke(LoginFailures::refuseIf)
                .replaceWithVoid();
    }

    Uni<Void> forget(String login) {
        return pool.preparedQuery(FORGET).execute(key(login)).replaceWithVoid();
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "purge-login-failures")
    Uni<Void> purge() {
        return pool.query(PURGE).execute().replaceWithVoid();
    }

    private static void refuseIf(boolean closed) {
        if (closed) {
            throw new Refusal(429, "too-many-attempts", "Too many wrong passwords. Wait a minute.")
                    .with("retryAfter", 60);
        }
    }

    private static Tuple key(String login) {
        return Tuple.of(login.toLowerCase(Locale.ROOT));
    }
}
