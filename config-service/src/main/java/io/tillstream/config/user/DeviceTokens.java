package io.tillstream.config.user;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a till that was offline for long hands its orders in with: one register, 90 days, revocable. */
@ApplicationScoped
class DeviceTokens {

    private static final int LIFE_DAYS = 90;

    record Issued(UUID id, Instant expiresAt) {}

    /** @param revoked also where it expired, or its register is archived */
    record DeviceToken(long registerId, long storeId, long companyId, boolean revoked, Instant expiresAt) {}

    private static final String ISSUE = """
            INSERT INTO device_token (id, register_id, expires_at)
            SELECT $1, r.id, $3 FROM register r WHERE r.id = $2 AND r.active
            RETURNING id""";

    private static final String FIND = """
            SELECT d.register_id, r.store_id, s.company_id, d.revoked OR d.expires_at < now() OR NOT r.active AS revoked,
                   d.expires_at
            FROM device_token d JOIN register r ON r.id = d.register_id JOIN store s ON s.id = r.store_id
            WHERE d.id = $1""";

    private static final String REVOKE = "UPDATE device_token SET revoked = true WHERE id = $1";
    private static final String PURGE = "DELETE FROM device_token WHERE expires_at < now() - interval '30 days'";

    private final Pool pool;

    DeviceTokens(Pool pool) {
        this.pool = pool;
    }

    /** Empty where there is no such register. */
    Uni<Optional<Issued>> issue(long registerId) {
        var expiresAt = RefreshTokens.inDays(LIFE_DAYS);
        var id = UUID.randomUUID();
        return pool.preparedQuery(ISSUE)
                .execute(Tuple.of(id, registerId, expiresAt))
                .map(rows -> rows.size() == 0 ? Optional.empty() : Optional.of(new Issued(id, expiresAt.toInstant())));
    }

    Uni<Optional<DeviceToken>> find(UUID id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(DeviceTokens::token);
    }

    Uni<Void> revoke(UUID id) {
        return pool.preparedQuery(REVOKE).execute(Tuple.of(id)).replaceWithVoid();
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "purge-device-tokens")
    Uni<Void> purge() {
        return pool.query(PURGE).execute().replaceWithVoid();
    }

    private static Optional<DeviceToken> token(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return Optional.empty();
        }
        var row = rows.iterator().next();
        return Optional.of(new DeviceToken(
                row.getLong(0),
                row.getLong(1),
                row.getLong(2),
                row.getBoolean(3),
                row.getOffsetDateTime(4).toInstant()));
    }
}
