package io.tillstream.config.user;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** API keys: made once, found by their digest, revoked for good. */
@ApplicationScoped
class ApiKeys {

    /** So that nobody makes one for each call. */
    private static final int MOST_LIVE = 50;

    private static final String COLUMNS =
            "id, user_id, name, hint, scopes, created_at, expires_at, last_used_at, revoked_at";

    private static final String ISSUE = """
            INSERT INTO api_key (user_id, name, hint, digest, scopes, expires_at)
            SELECT $1, $2, $3, $4, $5, $6
            WHERE (SELECT count(*) FROM api_key WHERE user_id = $1 AND revoked_at IS NULL AND expires_at > now()) < %d
            RETURNING %s""".formatted(MOST_LIVE, COLUMNS);

    /** When it was used is told to the minute, so that most calls only read. */
    private static final String USE = """
            WITH used AS (
                UPDATE api_key SET last_used_at = now()
                WHERE digest = $1 AND revoked_at IS NULL AND expires_at > now()
                  AND coalesce(last_used_at < now() - interval '1 minute', true))
            SELECT %s FROM api_key WHERE digest = $1 AND revoked_at IS NULL AND expires_at > now()""".formatted(COLUMNS);

    private static final String OF_USER = "SELECT " + COLUMNS
            + " FROM api_key WHERE user_id = $1 AND id > $2 AND revoked_at IS NULL ORDER BY id LIMIT $3";

    private static final String REVOKE = "UPDATE api_key SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL";

    private static final String OWNER =
            "SELECT k.user_id, u.company_id FROM api_key k JOIN app_user u ON u.id = k.user_id WHERE k.id = $1";

    private static final String PURGE = """
            DELETE FROM api_key
            WHERE expires_at < now() - interval '30 days' OR revoked_at < now() - interval '30 days'""";

    /** Whose a key is. */
    record Owner(long userId, long companyId) {}

    private final Pool pool;

    ApiKeys(Pool pool) {
        this.pool = pool;
    }

    /** Empty where the user has too many already. */
    Uni<Optional<ApiKey>> issue(long userId, String name, Set<String> scopes, int days, ApiKeySecret secret) {
        var row = Tuple.tuple()
                .addLong(userId)
                .addString(name)
                .addString(secret.hint())
                .addBuffer(Buffer.buffer(secret.digest()))
                .addArrayOfString(scopes.stream().sorted().toArray(String[]::new))
                .addOffsetDateTime(RefreshTokens.inDays(days));
        return pool.preparedQuery(ISSUE).execute(row).map(ApiKeys::first);
    }

    /** Empty where it is unknown, revoked or expired. */
    Uni<Optional<ApiKey>> use(ApiKeySecret secret) {
        return pool.preparedQuery(USE)
                .execute(Tuple.tuple().addBuffer(Buffer.buffer(secret.digest())))
                .map(ApiKeys::first);
    }

    Uni<List<ApiKey>> of(long userId, long after, int most) {
        return pool.preparedQuery(OF_USER)
                .execute(Tuple.of(userId, after, most))
                .map(rows -> {
                    var keys = new ArrayList<ApiKey>();
                    rows.forEach(row -> keys.add(ApiKey.of(row)));
                    return keys;
                });
    }

    Uni<Optional<Owner>> owner(long id) {
        return pool.preparedQuery(OWNER)
                .execute(Tuple.of(id))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next())
                                .map(row -> new Owner(row.getLong("user_id"), row.getLong("company_id"))));
    }

    Uni<Void> revoke(long id) {
        return pool.preparedQuery(REVOKE).execute(Tuple.of(id)).replaceWithVoid();
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "purge-api-keys")
    Uni<Void> purge() {
        return pool.query(PURGE).execute().replaceWithVoid();
    }

    private static Optional<ApiKey> first(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(ApiKey.of(rows.iterator().next()));
    }
}
