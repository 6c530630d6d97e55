package io.tillstream.session.live;

import io.smallrye.mutiny.Uni;
import io.tillstream.session.live.Deltas.Sync;
import io.tillstream.session.live.Deltas.Waiting;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The figures of sessions, kept as events come: SQL and binding only; a batch is one transaction of a few statements. */
@ApplicationScoped
class LiveFigures {

    private static final String KNOWN =
            "SELECT register_id, last_sequence FROM register_sync WHERE register_id = ANY ($1) ORDER BY 1 FOR UPDATE";

    private static final String SYNC = """
            INSERT INTO register_sync AS y (register_id, last_sequence, heard_at) VALUES ($1, $2, $3)
            ON CONFLICT (register_id) DO UPDATE SET
                last_sequence = excluded.last_sequence, heard_at = greatest(y.heard_at, excluded.heard_at)
            """;

    private static final String SALES = """
            INSERT INTO session_sales AS s
                (session_id, register_id, order_count, total, refund_count, refund_total, last_order_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (session_id) DO UPDATE SET
                order_count = s.order_count + excluded.order_count, total = s.total + excluded.total,
                refund_count = s.refund_count + excluded.refund_count,
                refund_total = s.refund_total + excluded.refund_total,
                last_order_at = greatest(s.last_order_at, excluded.last_order_at)
            """;

    private static final String PAYMENTS = """
            INSERT INTO session_payments AS p (session_id, payment_method_id, amount) VALUES ($1, $2, $3)
            ON CONFLICT (session_id, payment_method_id) DO UPDATE SET amount = p.amount + excluded.amount
            """;

    private static final String QUARANTINED = """
            INSERT INTO session_quarantine (session_id, uuid, reason) VALUES ($1, $2, $3)
            ON CONFLICT (session_id, uuid) DO UPDATE SET reason = excluded.reason
            """;

    private static final String BOOKED = "DELETE FROM session_quarantine WHERE session_id = $1 AND uuid = $2";

    private final Pool pool;

    LiveFigures(Pool pool) {
        this.pool = pool;
    }

    /** However often the same events come, they count once. */
    Uni<Void> add(List<Heard> heard) {
        var registers =
                heard.stream().map(Heard::registerId).distinct().sorted().toArray(Long[]::new);
        return pool.withTransaction(connection -> lock(connection, registers)
                .map(known -> Deltas.of(heard, known))
                .chain(deltas -> write(connection, deltas)));
    }

    /** A register that was never heard has no row to lock yet. */
    private static Uni<Map<Long, Long>> lock(SqlConnection connection, Long[] registers) {
        return connection
                .preparedQuery("INSERT INTO register_sync (register_id, last_sequence, heard_at)"
                        + " SELECT r, 0, '-infinity' FROM unnest($1::bigint[]) r ON CONFLICT DO NOTHING")
                .execute(Tuple.of(registers))
                .chain(() -> connection.preparedQuery(KNOWN).execute(Tuple.of(registers)))
                .map(rows -> {
                    var known = new HashMap<Long, Long>();
                    rows.forEach(row -> known.put(row.getLong(0), row.getLong(1)));
                    return known;
                });
    }

    private static Uni<Void> write(SqlConnection connection, Deltas deltas) {
        var payments = deltas.sessions().stream()
                .flatMap(delta -> delta.payments.entrySet().stream()
                        .map(paid -> Tuple.of(delta.sessionId, paid.getKey(), paid.getValue())))
                .toList();
        return batch(
                        connection,
                        SALES,
                        deltas.sessions().stream().map(LiveFigures::sales).toList())
                .chain(() -> batch(connection, PAYMENTS, payments))
                .chain(() -> batch(connection, QUARANTINED, tuples(deltas.quarantined(), LiveFigures::waiting)))
                .chain(() -> batch(connection, BOOKED, tuples(deltas.booked(), LiveFigures::booked)))
                .chain(() -> batch(
                        connection,
                        SYNC,
                        deltas.syncs().stream().map(LiveFigures::sync).toList()));
    }

    private static <T> List<Tuple> tuples(List<T> rows, Function<T, Tuple> tuple) {
        return rows.stream().map(tuple).toList();
    }

    private static Uni<Void> batch(SqlConnection connection, String sql, List<Tuple> tuples) {
        return tuples.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(sql).executeBatch(tuples).replaceWithVoid();
    }

    private static Tuple sales(SessionDelta delta) {
        return Tuple.tuple()
                .addLong(delta.sessionId)
                .addLong(delta.registerId)
                .addInteger(delta.orders)
                .addBigDecimal(delta.total)
                .addInteger(delta.refunds)
                .addBigDecimal(delta.refundTotal)
                .addOffsetDateTime(delta.lastOrderAt.atOffset(ZoneOffset.UTC));
    }

    private static Tuple waiting(Waiting waiting) {
        return Tuple.of(waiting.sessionId(), waiting.uuid(), waiting.reason());
    }

    private static Tuple booked(Waiting booked) {
        return Tuple.of(booked.sessionId(), booked.uuid());
    }

    private static Tuple sync(Sync sync) {
        return Tuple.of(sync.registerId(), sync.sequence(), OffsetDateTime.ofInstant(sync.at(), ZoneOffset.UTC));
    }
}
