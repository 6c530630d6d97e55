package io.tillstream.kit.data.retention;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Deletes what has been kept for long enough, in small steps. Several replicas may do it at once: each row goes once.
 */
@ApplicationScoped
public class Purge {

    private static final String INBOX = """
            DELETE FROM inbox WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM inbox WHERE received_at < $1 ORDER BY received_at LIMIT $2 FOR UPDATE SKIP LOCKED))
            """;

    private static final String REQUESTS = """
            DELETE FROM selection_request WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM selection_request WHERE expires_at < $1 ORDER BY expires_at LIMIT $2
                FOR UPDATE SKIP LOCKED))
            """;

    /** Clocks of replicas differ by less. */
    private static final Duration SURELY_OVER = Duration.ofHours(1);

    private static final String REMEMBER =
            "INSERT INTO horizon (xid) VALUES (pg_snapshot_xmin(pg_current_snapshot())) ON CONFLICT DO NOTHING";

    /** Said before it is done: nobody follows a cursor whose tombstones may be gone. */
    private static final String MOVE = """
            UPDATE tombstones_purged SET before = h.xid
            FROM (SELECT xid FROM horizon WHERE at < $1 ORDER BY xid DESC LIMIT 1) h WHERE before < h.xid
            """;

    private static final String TOMBSTONES = """
            DELETE FROM tombstone WHERE (model, id) IN (
                SELECT t.model, t.id FROM tombstone t WHERE t.change_xid < (SELECT before FROM tombstones_purged)
                LIMIT $1 FOR UPDATE SKIP LOCKED)
            """;

    private static final String HORIZONS = "DELETE FROM horizon WHERE xid < (SELECT before FROM tombstones_purged)";

    private final Pool pool;
    private final Retention retention;
    private final MeterRegistry metrics;

    Purge(Pool pool, Retention retention, MeterRegistry metrics) {
        this.pool = pool;
        this.retention = retention;
        this.metrics = metrics;
    }

    @Scheduled(
            every = "${tillstream.retention.every:1h}",
            delayed = "${tillstream.retention.delayed:15m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return inbox().chain(this::requests).chain(this::tombstones);
    }

    private Uni<Void> inbox() {
        return inSteps("inbox", INBOX, Tuple.of(ago(retention.inbox()), retention.batch()));
    }

    private Uni<Void> requests() {
        return inSteps("selection_request", REQUESTS, Tuple.of(ago(SURELY_OVER), retention.batch()));
    }

    private Uni<Void> tombstones() {
        return pool.query(REMEMBER)
                .execute()
                .chain(() -> pool.preparedQuery(MOVE).execute(Tuple.of(ago(retention.tombstones()))))
                .chain(() -> inSteps("tombstone", TOMBSTONES, Tuple.of(retention.batch())))
                .chain(() -> pool.query(HORIZONS).execute())
                .replaceWithVoid();
    }

    private Uni<Void> inSteps(String table, String delete, Tuple values) {
        return Multi.createBy()
                .repeating()
                .uni(() -> pool.preparedQuery(delete).execute(values).map(deleted -> deleted.rowCount()))
                .whilst(deleted -> deleted >= retention.batch())
                .invoke(deleted -> metrics.counter("tillstream.purged.rows", "table", table)
                        .increment(deleted))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static OffsetDateTime ago(Duration kept) {
        return OffsetDateTime.now(ZoneOffset.UTC).minus(kept);
    }
}
