package io.tillstream.kit.data.model;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a till loads of one model, whole or since a cursor, as it comes from the rows. Horizon and rows are of one
 * snapshot: a transaction that is still open then is in the next delta, so a record may come twice but is never missed.
 *
 * <p>The answer is a JSON object whose last members are {@code records}, {@code count} and {@code "end":true}: a reader
 * passes the records on as they come, and knows by the end that none is missing.
 */
@ApplicationScoped
public class SegmentReader {

    /** Where a till's copy of a segment stands; compared as a whole, except the horizon. */
    public record Position(String epoch, String horizon, String scope) {}

    /**
     * What one read goes by. Deletes before the transaction {@code remembered} are forgotten; {@code absent} are the
     * fields that this register does not load.
     */
    private record Reading(
            SqlConnection connection,
            Model model,
            String condition,
            Map<String, Object> place,
            Position now,
            String remembered,
            Set<String> absent) {}

    /** Rows fetched at once, and written at once. */
    private static final int FETCH = 512;

    private static final int POSITION_COLUMNS = 4;

    private final Pool pool;

    SegmentReader(Pool pool) {
        this.pool = pool;
    }

    /**
     * @param place values of {@code :configId}, {@code :storeId}, {@code :companyId}; with {@code :stores} only what
     *     callers of those stores may see is read, whichever register they name
     * @param since the position of the last load, or null for all
     * @return a JSON object in parts: model, epoch, horizon, scope, full, total, deleted, records, count, end
     */
    public Multi<Buffer> read(Model model, Map<String, Object> place, Position since) {
        var condition = condition(model, place.containsKey("stores"));
        return Multi.createFrom()
                .resourceFromUni(this::snapshot, connection -> position(connection, model, condition, place)
                        .onItem()
                        .transformToMulti(reading -> read(reading, since)))
                .withFinalizer(SegmentReader::end);
    }

    private Uni<SqlConnection> snapshot() {
        return pool.getConnection().call(connection -> connection
                .query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                .execute());
    }

    /** Also after a reader went away in the middle: the connection goes back to the pool as it came. */
    private static Uni<Void> end(SqlConnection connection) {
        return connection
                .query("ROLLBACK")
                .execute()
                .onFailure()
                .recoverWithNull()
                .chain(ended -> connection.close());
    }

    private static String condition(Model model, boolean guarded) {
        var segment = model.segment()
                .orElseThrow(() -> new Refusal(404, "unknown-model", model.name() + " is not loaded by tills."));
        return guarded && model.visible().isPresent()
                ? "(" + segment + ") AND (" + model.visible().get() + ")"
                : segment;
    }

    private static Uni<Reading> position(
            SqlConnection connection, Model model, String condition, Map<String, Object> place) {
        var sql = SegmentQueries.position(model, place);
        return row(connection, sql)
                .map(row -> new Reading(
                        connection,
                        model,
                        condition,
                        place,
                        new Position(row.getString(0), row.getString(1), row.getString(2)),
                        row.getString(3),
                        absent(model, row)));
    }

    private static Set<String> absent(Model model, Row row) {
        var absent = new HashSet<String>();
        var column = POSITION_COLUMNS;
        for (var field : model.loadedWhen().keySet()) {
            if (!Boolean.TRUE.equals(row.getBoolean(column++))) {
                absent.add(field);
            }
        }
        return absent;
    }

    private static Multi<Buffer> read(Reading reading, Position since) {
        return follows(since, reading) ? delta(reading, since) : full(reading);
    }

    /** A delta needs the same database and scope, a horizon that this database has reached, and every delete since. */
    private static boolean follows(Position since, Reading reading) {
        var now = reading.now();
        return since != null
                && since.epoch().equals(now.epoch())
                && since.scope().equals(now.scope())
                && isInOrder(reading.remembered(), since.horizon())
                && isInOrder(since.horizon(), now.horizon());
    }

    private static boolean isInOrder(String earlier, String later) {
        return Long.compareUnsigned(Long.parseUnsignedLong(earlier), Long.parseUnsignedLong(later)) <= 0;
    }

    private static Multi<Buffer> full(Reading reading) {
        var count = SegmentQueries.count(reading.model(), reading.condition(), reading.place());
        var written = new AtomicInteger();
        return row(reading.connection(), count).onItem().transformToMulti(row -> Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(head(reading, true, row.getLong(0), "")),
                        records(reading, written),
                        Multi.createFrom().item(() -> tail(written.get()))));
    }

    private static Multi<Buffer> records(Reading reading, AtomicInteger written) {
        var sql = SegmentQueries.records(reading.model(), reading.condition(), reading.place(), reading.absent());
        return reading.connection()
                .prepare(sql.toString())
                .onItem()
                .transformToMulti(
                        statement -> statement.createStream(FETCH, sql.values()).toMulti())
                .group()
                .intoLists()
                .of(FETCH)
                .map(rows -> joined(rows, written));
    }

    private static Buffer joined(List<Row> rows, AtomicInteger written) {
        var joined = Buffer.buffer(rows.size() * 512);
        for (var row : rows) {
            if (written.getAndIncrement() > 0) {
                joined.appendByte((byte) ',');
            }
            joined.appendBuffer(row.getDelegate().getBuffer(0));
        }
        return joined;
    }

    private static Multi<Buffer> delta(Reading reading, Position since) {
        var sql = SegmentQueries.delta(
                reading.model(), reading.condition(), reading.place(), reading.absent(), since.horizon());
        return row(reading.connection(), sql)
                .map(row -> head(reading, false, 0, row.getString(1))
                        .appendString(row.getString(0))
                        .appendBuffer(tail(row.getInteger(2))))
                .toMulti();
    }

    private static Buffer head(Reading reading, boolean full, long total, String deleted) {
        var now = reading.now();
        return Buffer.buffer("{\"model\":\"" + reading.model().name() + "\",\"epoch\":\"" + now.epoch()
                + "\",\"horizon\":\"" + now.horizon() + "\",\"scope\":\"" + now.scope() + "\",\"full\":" + full
                + ",\"total\":" + total + ",\"deleted\":[" + deleted + "],\"records\":[");
    }

    private static Buffer tail(int count) {
        return Buffer.buffer("],\"count\":" + count + ",\"end\":true}");
    }

    private static Uni<Row> row(SqlConnection connection, SqlText sql) {
        return connection.preparedQuery(sql.toString()).execute(sql.values()).map(rows -> rows.iterator()
                .next());
    }
}
