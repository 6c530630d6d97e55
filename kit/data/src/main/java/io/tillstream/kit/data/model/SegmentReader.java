package io.tillstream.kit.data.model;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What a till loads of one model, whole or since a cursor. The horizon is read before the rows: a transaction that is
 * still open then is in the next delta, so a record may come twice but is never missed.
 */
@ApplicationScoped
public class SegmentReader {

    /** Where a till's copy of a segment stands; compared as a whole, except the horizon. */
    public record Position(String epoch, String horizon, String scope) {}

    private final Pool pool;

    SegmentReader(Pool pool) {
        this.pool = pool;
    }

    /**
     * @param scope values of {@code :configId}, {@code :storeId}, {@code :companyId}; with {@code :stores} only what
     *     callers of those stores may see is read, whichever register they name
     * @param since the position of the last load, or null for all
     * @return a JSON object: model, epoch, horizon, scope, full, total, records, deleted
     */
    public Uni<String> read(Model model, Map<String, Object> scope, Position since) {
        var condition = condition(model, scope.containsKey("stores"));
        return position(model, scope)
                .chain(now -> follows(since, now)
                        ? delta(model, condition, scope, since, now)
                        : full(model, condition, scope, now));
    }

    private static String condition(Model model, boolean guarded) {
        var segment = model.segment()
                .orElseThrow(() -> new Refusal(404, "unknown-model", model.name() + " is not loaded by tills."));
        return guarded && model.visible().isPresent()
                ? "(" + segment + ") AND (" + model.visible().get() + ")"
                : segment;
    }

    /** A delta needs the same database and scope, and a horizon that this database has reached. */
    private static boolean follows(Position since, Position now) {
        return since != null
                && since.epoch().equals(now.epoch())
                && since.scope().equals(now.scope())
                && Long.compareUnsigned(Long.parseUnsignedLong(since.horizon()), Long.parseUnsignedLong(now.horizon()))
                        <= 0;
    }

    private Uni<Position> position(Model model, Map<String, Object> scope) {
        var sql = new SqlText();
        var fingerprint = sql.fill(model.fingerprint(), scope);
        sql.add("SELECT database_epoch(), pg_snapshot_xmin(pg_current_snapshot())::text, md5(coalesce((" + fingerprint
                + ")::text, ''))");
        return pool.preparedQuery(sql.toString())
                .execute(sql.values())
                .map(rows -> rows.iterator().next())
                .map(row -> new Position(row.getString(0), row.getString(1), row.getString(2)));
    }

    private Uni<String> full(Model model, String condition, Map<String, Object> scope, Position now) {
        var sql = new SqlText();
        var where = sql.fill(condition, scope);
        var columns = ModelQueries.columns(java.util.List.copyOf(model.fields()), false);
        var limit = model.segmentLimit().map(most -> " LIMIT " + most).orElse("");
        sql.add(
                        "SELECT coalesce(string_agg(row_to_json(r)::text, ','), '') AS records, '' AS deleted, (SELECT count(*) FROM "
                                + model.table() + " t WHERE " + where + ") AS total FROM (SELECT " + columns + " FROM ")
                .add(model.table() + " t WHERE " + where + " ORDER BY " + model.segmentOrder() + limit + ") r");
        return answer(model, sql, now, true);
    }

    private Uni<String> delta(Model model, String condition, Map<String, Object> scope, Position since, Position now) {
        var sql = new SqlText();
        var where = sql.fill(condition, scope);
        var horizon = sql.bind(since.horizon(), "xid8");
        var name = sql.bind(model.name(), "text");
        var columns = ModelQueries.columns(java.util.List.copyOf(model.fields()), false);
        var changed = "t.change_xid >= " + horizon;
        sql.add("SELECT (SELECT coalesce(string_agg(row_to_json(r)::text, ','), '') FROM (SELECT " + columns + " FROM "
                        + model.table() + " t WHERE " + changed + " AND (" + where + ") ORDER BY t.id) r) AS records, ")
                .add(
                        "(SELECT coalesce(string_agg(gone.id::text, ','), '') FROM (SELECT id FROM tombstone WHERE model = "
                                + name
                                + " AND change_xid >= " + horizon + " UNION SELECT t.id FROM " + model.table()
                                + " t WHERE " + changed
                                + " AND (" + where + ") IS NOT TRUE) gone) AS deleted, ")
                .add("(SELECT count(*) FROM " + model.table() + " t WHERE " + where + ") AS total");
        return answer(model, sql, now, false);
    }

    private Uni<String> answer(Model model, SqlText sql, Position now, boolean full) {
        return pool.preparedQuery(sql.toString())
                .execute(sql.values())
                .map(rows -> rows.iterator().next())
                .map(row -> json(model, row, now, full));
    }

    private static String json(Model model, Row row, Position now, boolean full) {
        return "{\"model\":\"" + model.name() + "\",\"epoch\":\"" + now.epoch() + "\",\"horizon\":\"" + now.horizon()
                + "\",\"scope\":\"" + now.scope() + "\",\"full\":" + full + ",\"total\":" + row.getLong("total")
                + ",\"records\":[" + row.getString("records") + "],\"deleted\":[" + row.getString("deleted") + "]}";
    }
}
