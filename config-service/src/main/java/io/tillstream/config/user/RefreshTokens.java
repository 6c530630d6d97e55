package io.tillstream.config.user;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * What keeps a user logged in: random ids, each used once. One that is used a second time was stolen, by whoever came
 * first or second: all that descends from the same log-in ends.
 */
@ApplicationScoped
class RefreshTokens {

    private static final int LIFE_DAYS = 30;

    /** @param expiresAt in UTC */
    record Issued(UUID id, OffsetDateTime expiresAt) {}

    record Rotated(Issued token, long userId) {}

    private static final String ISSUE =
            "INSERT INTO refresh_token (id, family, user_id, expires_at) VALUES ($1, $2, $3, $4)";

    private static final String OWNER =
            "SELECT user_id FROM refresh_token WHERE id = $1 AND NOT dead AND expires_at > now()";

    private static final String LOCK =
            "SELECT family, user_id, dead, expires_at < now() AS expired FROM refresh_token WHERE id = $1 FOR UPDATE";

    private static final String KILL = "UPDATE refresh_token SET dead = true WHERE id = $1";
    private static final String END_FAMILY = "DELETE FROM refresh_token WHERE family = $1";

    private static final String REVOKE =
            "DELETE FROM refresh_token WHERE family = (SELECT family FROM refresh_token WHERE id = $1)";

    private static final String PURGE = "DELETE FROM refresh_token WHERE expires_at < now() - interval '1 day'";

    private final Pool pool;

    RefreshTokens(Pool pool) {
        this.pool = pool;
    }

    Uni<Issued> issue(long userId) {
        return issue(pool, UUID.randomUUID(), userId);
    }

    /** Whose it is; empty where the token is unknown, expired, revoked, or was used. */
    Uni<Optional<Long>> owner(UUID id) {
        return pool.preparedQuery(OWNER)
                .execute(Tuple.of(id))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getLong("user_id")));
    }

    /** Empty where the token is unknown, expired, or was used before. */
    Uni<Optional<Rotated>> rotate(UUID id) {
        return pool.withTransaction(connection ->
                connection.preparedQuery(LOCK).execute(Tuple.of(id)).chain(rows -> rotate(connection, id, rows)));
    }

    private static Uni<Optional<Rotated>> rotate(SqlConnection connection, UUID id, RowSet<Row> rows) {
        if (rows.size() == 0) {
            return Uni.createFrom().item(Optional.empty());
        }
        var token = rows.iterator().next();
        var family = token.getUUID("family");
        if (token.getBoolean("dead")) {
            return connection
                    .preparedQuery(END_FAMILY)
                    .execute(Tuple.of(family))
                    .replaceWith(Optional.empty());
        }
        if (token.getBoolean("expired")) {
            return Uni.createFrom().item(Optional.empty());
        }
        var userId = token.getLong("user_id");
        return connection
                .preparedQuery(KILL)
                .execute(Tuple.of(id))
                .chain(() -> issue(connection, family, userId))
                .map(issued -> Optional.of(new Rotated(issued, userId)));
    }

    private static Uni<Issued> issue(SqlClient client, UUID family, long userId) {
        var issued = new Issued(UUID.randomUUID(), inDays(LIFE_DAYS));
        return client.preparedQuery(ISSUE)
                .execute(Tuple.of(issued.id(), family, userId, issued.expiresAt()))
                .replaceWith(issued);
    }

    /** Ends this log-in. An unknown token is as good as ended. */
    Uni<Void> revoke(UUID id) {
        return pool.preparedQuery(REVOKE).execute(Tuple.of(id)).replaceWithVoid();
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "purge-refresh-tokens")
    Uni<Void> purge() {
        return pool.query(PURGE).execute().replaceWithVoid();
    }

    static OffsetDateTime inDays(int days) {
        return OffsetDateTime.now(java.time.ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.SECONDS)
                .plusDays(days);
    }
}
