package io.tillstream.order.chain;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The table of passes over the chains: SQL and binding only. */
@ApplicationScoped
public class ChainChecks {

    private static final String BEGIN = """
            INSERT INTO chain_check AS c (register_id, position, hash, started_at)
            SELECT h.register_id, 0, $1, $2 FROM chain_head h
            ON CONFLICT (register_id) DO UPDATE SET position = 0, hash = $1, started_at = $2
            WHERE c.started_at IS NULL AND (c.finished_at IS NULL OR c.finished_at < $3)
            """;

    private static final String NEXT = "SELECT register_id, position, hash FROM chain_check"
            + " WHERE started_at IS NOT NULL ORDER BY register_id LIMIT 1";

    private static final String REACHED = "UPDATE chain_check SET position = $2, hash = $3 WHERE register_id = $1";

    private static final String FINISHED = """
            UPDATE chain_check SET started_at = NULL, finished_at = $2, valid = $3, length = $4,
                broken_position = $5, broken_order_id = $6, broken_reason = $7 WHERE register_id = $1
            """;

    private static final String SUMMARY = "SELECT count(*) FILTER (WHERE NOT valid), max(finished_at) FROM chain_check";

    private static final String LAST = "SELECT finished_at, valid, length, broken_position, broken_order_id,"
            + " broken_reason FROM chain_check WHERE register_id = $1 AND finished_at IS NOT NULL";

    record UnderWay(long registerId, Place reached) {}

    /** @param lastFinished null where no pass ever ended */
    record Summary(long broken, Instant lastFinished) {}

    /** What the last whole pass over a register's chain found. */
    public record Check(Instant checkedAt, boolean valid, long length, ChainReport.Break brokenAt) {}

    private final Pool pool;

    ChainChecks(Pool pool) {
        this.pool = pool;
    }

    /** Every chain that was not checked since {@code older}; one that is under way goes on where it is. */
    Uni<Void> begin(Instant now, Instant older) {
        return pool.preparedQuery(BEGIN)
                .execute(Tuple.of(Hashes.GENESIS, time(now), time(older)))
                .replaceWithVoid();
    }

    Uni<Optional<UnderWay>> next() {
        return pool.query(NEXT).execute().map(rows -> {
            var all = rows.iterator();
            if (!all.hasNext()) {
                return Optional.empty();
            }
            var row = all.next();
            return Optional.of(new UnderWay(row.getLong(0), new Place(row.getLong(1), row.getString(2))));
        });
    }

    Uni<Void> reached(long registerId, Place place) {
        return pool.preparedQuery(REACHED)
                .execute(Tuple.of(registerId, place.position(), place.hash()))
                .replaceWithVoid();
    }

    Uni<Void> finished(ChainReport report, Instant now) {
        var at = report.brokenAt();
        return pool.preparedQuery(FINISHED)
                .execute(Tuple.tuple()
                        .addLong(report.registerId())
                        .addOffsetDateTime(time(now))
                        .addBoolean(report.valid())
                        .addLong(report.length())
                        .addLong(at == null ? null : at.position())
                        .addLong(at == null ? null : at.orderId())
                        .addString(at == null ? null : at.reason()))
                .replaceWithVoid();
    }

    Uni<Summary> summary() {
        return pool.query(SUMMARY)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new Summary(
                        row.getLong(0),
                        row.getOffsetDateTime(1) == null
                                ? null
                                : row.getOffsetDateTime(1).toInstant()));
    }

    /** Null where none has ended yet. */
    public Uni<Check> last(long registerId) {
        return pool.preparedQuery(LAST)
                .execute(Tuple.of(registerId))
                .map(rows -> rows.size() == 0 ? null : check(rows.iterator().next()));
    }

    private static Check check(Row row) {
        var at =
                row.getLong(3) == null ? null : new ChainReport.Break(row.getLong(3), row.getLong(4), row.getString(5));
        return new Check(row.getOffsetDateTime(0).toInstant(), row.getBoolean(1), row.getLong(2), at);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
