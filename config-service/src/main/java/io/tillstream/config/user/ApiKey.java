package io.tillstream.config.user;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An API key as it may be shown; the key itself is not kept.
 *
 * @param hint how it begins
 * @param lastUsedAt about when; null: never
 * @param revokedAt null while it counts
 */
record ApiKey(
        long id,
        long userId,
        String name,
        String hint,
        List<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        Instant lastUsedAt,
        Instant revokedAt) {

    static ApiKey of(Row row) {
        return new ApiKey(
                row.getLong("id"),
                row.getLong("user_id"),
                row.getString("name"),
                row.getString("hint"),
                List.of(row.getArrayOfStrings("scopes")),
                instant(row.getOffsetDateTime("created_at")),
                instant(row.getOffsetDateTime("expires_at")),
                instant(row.getOffsetDateTime("last_used_at")),
                instant(row.getOffsetDateTime("revoked_at")));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
