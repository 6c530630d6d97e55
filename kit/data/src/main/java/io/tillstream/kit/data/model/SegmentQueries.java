package io.tillstream.kit.data.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** SQL of segments: where one stands, its records, and what changed in it. */
final class SegmentQueries {

    private SegmentQueries() {}

    /** epoch, horizon, scope, before which deletes are forgotten, then whether each field with a condition is loaded. */
    static SqlText position(Model model, Map<String, Object> place) {
        var sql = new SqlText();
        sql.add("SELECT database_epoch(), cast(pg_snapshot_xmin(pg_current_snapshot()) AS text), "
                + sql.fill(SegmentScopes.scope(model), place)
                + ", cast((SELECT before FROM tombstones_purged) AS text)");
        model.loadedWhen().values().forEach(condition -> sql.add(", (" + sql.fill(condition, place) + ")"));
        return sql;
    }

    static SqlText count(Model model, String condition, Map<String, Object> place) {
        var sql = new SqlText();
        return sql.add("SELECT count(*) FROM " + model.table() + " t WHERE " + sql.fill(condition, place));
    }

    /** One record a row, as bytes of JSON. */
    static SqlText records(Model model, String condition, Map<String, Object> place, Set<String> absent) {
        var sql = new SqlText();
        var where = sql.fill(condition, place);
        var order = sql.fill(model.segmentOrder(), place);
        var limit = model.segmentLimit()
                .map(most -> " LIMIT " + sql.fill(most, place))
                .orElse("");
        return sql.add("SELECT " + ModelQueries.bytes(JsonSql.of(loaded(model, absent), false)) + " FROM "
                + model.table() + " t WHERE " + where + " ORDER BY " + order + limit);
    }

    /** One row: the records that changed and the ids of what is gone, both joined by commas; how many records. */
    static SqlText delta(Model model, String condition, Map<String, Object> place, Set<String> absent, String since) {
        var sql = new SqlText();
        var where = sql.fill(condition, place);
        var horizon = sql.bind(since, "xid8");
        var name = sql.bind(model.name(), "text");
        var changed = "t.change_xid >= " + horizon;
        return sql.add("WITH changed AS (SELECT " + ModelQueries.columns(loaded(model, absent), false) + " FROM "
                        + model.table() + " t WHERE "
                        + changed + " AND (" + where + ") ORDER BY t.id) SELECT"
                        + " (SELECT coalesce(string_agg(cast(row_to_json(r) AS text), ','), '') FROM changed r), ")
                .add("(SELECT coalesce(string_agg(cast(gone.id AS text), ','), '') FROM (SELECT id FROM tombstone"
                        + " WHERE model = " + name + " AND change_xid >= " + horizon + " UNION SELECT t.id FROM "
                        + model.table() + " t WHERE " + changed + " AND (" + where + ") IS NOT TRUE) gone), ")
                .add("(SELECT cast(count(*) AS int) FROM changed)");
    }

    private static List<Field> loaded(Model model, Set<String> absent) {
        return model.fields().stream()
                .filter(field -> !absent.contains(field.name()))
                .toList();
    }
}
