package io.tillstream.session.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.session.model.Session;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Sessions that were deleted: where their numbers went. SQL and binding only. */
@ApplicationScoped
public class DeletedSessions {

    /** @param reason null where nobody said */
    public record Deletion(long by, Instant at, String reason) {}

    /** A session that is no more. */
    public record Deleted(
            long sessionId,
            String name,
            long registerId,
            long storeId,
            String state,
            long createdBy,
            Instant createdAt,
            long deletedBy,
            Instant deletedAt,
            String reason) {}

    private static final String REMEMBER = """
            INSERT INTO deleted_session (session_id, name, number, register_id, store_id, company_id, state, created_by,
                created_at, deleted_by, deleted_at, reason)
            SELECT id, name, number, register_id, store_id, company_id, state, user_id, created_at, ?2, ?3,
                cast(?4 AS text)
            FROM session WHERE id = ?1
            """;

    private static final String PAGE = """
            SELECT session_id, name, register_id, store_id, state, created_by, created_at, deleted_by, deleted_at, reason
            FROM deleted_session
            WHERE session_id < $1 AND ($2::bigint IS NULL OR company_id = $2)
                AND ($3::bigint[] IS NULL OR store_id = ANY ($3)) AND ($4::bigint IS NULL OR register_id = $4)
            ORDER BY session_id DESC LIMIT $5
            """;

    private final Pool pool;

    DeletedSessions(Pool pool) {
        this.pool = pool;
    }

    /** In the current transaction, with the session locked. */
    public Uni<Void> delete(Session session, Deletion deletion) {
        return Panache.getSession().chain(current -> current.createNativeQuery(REMEMBER)
                .setParameter(1, session.id())
                .setParameter(2, deletion.by())
                .setParameter(3, deletion.at())
                .setParameter(4, deletion.reason())
                .executeUpdate()
                .chain(() -> current.remove(session))
                .chain(() -> current.flush()));
    }

    /**
     * The newest first.
     *
     * @param companyId null: every company
     * @param stores null: every store
     * @param registerId null: every register
     */
    public Uni<List<Deleted>> page(Long companyId, Long[] stores, Long registerId, PageRequest request) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.tuple()
                        .addLong(request.afterId(Long.MAX_VALUE))
                        .addLong(companyId)
                        .addArrayOfLong(stores)
                        .addLong(registerId)
                        .addInteger(request.fetch()))
                .map(rows -> {
                    List<Deleted> found = new ArrayList<>();
                    rows.forEach(row -> found.add(deleted(row)));
                    return found;
                });
    }

    private static Deleted deleted(Row row) {
        return new Deleted(
                row.getLong("session_id"),
                row.getString("name"),
                row.getLong("register_id"),
                row.getLong("store_id"),
                row.getString("state"),
                row.getLong("created_by"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getLong("deleted_by"),
                row.getOffsetDateTime("deleted_at").toInstant(),
                row.getString("reason"));
    }
}
