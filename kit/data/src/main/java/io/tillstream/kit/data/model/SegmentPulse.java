package io.tillstream.kit.data.model;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether anything that tills load has changed, for the price of a few index look-ups. A mark stands for the rows of a
 * model that were written since a horizon: as long as it stays the same, so did every row; a transaction that was open
 * at that horizon moves the mark when it commits.
 */
@Singleton
public class SegmentPulse {

    /**
     * @param since the mark of what was written since the horizon that was asked for
     * @param next the mark since {@link Beat#horizon()}, to compare the next beat's {@code since} with
     */
    public record Mark(String since, String next) {}

    /**
     * @param epoch which life of this database
     * @param horizon the oldest transaction that is open now
     * @param marks for each model that tills load
     */
    public record Beat(String epoch, String horizon, Map<String, Mark> marks) {}

    private static final String NOW = "(SELECT horizon FROM now)";

    private final Pool pool;
    private final List<Model> models;

    SegmentPulse(Pool pool, Models models) {
        this.pool = pool;
        this.models = models.all().stream()
                .filter(model -> model.segment().isPresent())
                .toList();
    }

    /** @param horizon of an earlier beat, or null: then {@code since} and {@code next} are the same */
    public Uni<Beat> beat(String horizon) {
        var sql = new SqlText();
        var from = horizon == null ? NOW : sql.bind(horizon, "xid8");
        var names = sql.bindArray(models.stream().map(Model::name).toArray(String[]::new), "text");
        sql.add("WITH now AS (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS horizon), ")
                .add("gone AS (SELECT g.model, -g.id AS id, g.change_xid AS xid FROM tombstone g WHERE g.model = ANY ("
                        + names + ") AND g.change_xid >= " + from + ") ")
                .add("SELECT database_epoch(), cast(" + NOW + " AS text)")
                .add(models.stream().map(model -> marks(model, from, sql)).collect(Collectors.joining()));
        return pool.preparedQuery(sql.toString())
                .execute(sql.values())
                .map(rows -> beat(rows.iterator().next()));
    }

    /**
     * Sums of hashes: in whatever order the rows come. The index on change_xid finds them; mostly there are none. What was
     * deleted is read once for all models: what this costs is the planning of its parts.
     */
    private static String marks(Model model, String from, SqlText sql) {
        var name = sql.bind(model.name(), "text");
        return ", (SELECT array[" + mark("") + ", " + mark(" FILTER (WHERE w.xid >= " + NOW + ")") + "]"
                + " FROM (SELECT t.id, t.change_xid AS xid FROM " + model.table() + " t WHERE t.change_xid >= " + from
                + " UNION ALL SELECT g.id, g.xid FROM gone g WHERE g.model = " + name + ") w)";
    }

    private static String mark(String filter) {
        return "count(*)" + filter
                + " || ':' || coalesce(sum(hashint8extended(w.id, cast(cast(w.xid AS text) AS bigint)))" + filter
                + ", 0)";
    }

    private Beat beat(Row row) {
        var marks = new TreeMap<String, Mark>();
        for (int i = 0; i < models.size(); i++) {
            var pair = row.getArrayOfStrings(i + 2);
            marks.put(models.get(i).name(), new Mark(pair[0], pair[1]));
        }
        return new Beat(row.getString(0), row.getString(1), marks);
    }
}
