package io.tillstream.kit.data.imports;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements that bring one chunk of judged lines into its table, in the order of their use. They work on a temporary
 * table {@code line} with a column for each column of the file; only texts of descriptions go in, values are bound.
 */
final class ChunkSql {

    static final String FORGET = "DROP TABLE IF EXISTS pg_temp.line";
    static final String ANALYZE = "ANALYZE pg_temp.line";
    static final String OUTCOMES = "SELECT n, record_id, fresh, changed OR joined FROM pg_temp.line";

    private final SheetKind kind;
    private final List<Column> present;
    private final long company;

    ChunkSql(SheetKind kind, List<Column> present, long company) {
        this.kind = kind;
        this.present = present;
        this.company = company;
    }

    /** Takes the lines as a JSON array. */
    String stage() {
        var fields = present.stream()
                .map(column -> ", \"" + column.name() + "\" " + column.type().sql())
                .collect(Collectors.joining());
        return "CREATE TEMPORARY TABLE line ON COMMIT DROP AS SELECT r.*, cast(NULL AS bigint) AS record_id, false AS fresh,"
                + " false AS changed, false AS joined FROM json_to_recordset(cast(? AS json)) AS r(n int" + fields
                + ")";
    }

    /** Finds the records by External ID, else by the kind's identities in their order. */
    String match() {
        var ways = new StringBuilder();
        if (has(SheetKind.EXTERNAL_ID)) {
            ways.append("(SELECT e.record_id FROM external_id e JOIN ")
                    .append(kind.table)
                    .append(" t ON t.id = e.record_id WHERE e.external_id = l.external_id AND e.company_id = :company"
                            + " AND e.model = '" + kind.model + "' AND (" + kind.scope + ")), ")
                    .append("(SELECT t.id FROM " + kind.table + " t WHERE t.id = exported_record('" + kind.model
                            + "', l.external_id) AND (" + kind.scope + ")), ");
        }
        identities().forEach(together -> ways.append(way(together)).append(", "));
        kind.weakIdentity(this::has).ifPresent(together -> ways.append("CASE WHEN ")
                .append(isNameless())
                .append(" THEN ")
                .append(way(together))
                .append(" END, "));
        return filled("UPDATE pg_temp.line l SET record_id = coalesce(" + ways + "NULL)");
    }

    /** Whether a line has none of the identities that are sure. */
    private String isNameless() {
        return Stream.concat(
                        Stream.of(SheetKind.EXTERNAL_ID), identities().stream().flatMap(List::stream))
                .filter(this::has)
                .map(column -> " AND l.\"" + column + "\" IS NULL")
                .collect(Collectors.joining("", "true", ""));
    }

    private String way(List<String> together) {
        // The first can be looked for in an index; the others may be absent, and are the same then.
        var first = kind.require(together.get(0));
        var same = "t." + first.field + " = l.\"" + first.name() + "\""
                + together.stream()
                        .skip(1)
                        .map(kind::require)
                        .map(column -> " AND t." + column.field + " IS NOT DISTINCT FROM l.\"" + column.name() + "\"")
                        .collect(Collectors.joining());
        return "(SELECT t.id FROM " + kind.table + " t WHERE " + same + " AND (" + kind.scope + ") ORDER BY "
                + (kind.active.equals("true") ? "" : "(" + kind.active + ") DESC, ") + "t.id DESC LIMIT 1)";
    }

    /** Identities whose columns the file has. */
    List<List<String>> identities() {
        return kind.identities.stream()
                .filter(together -> together.stream().allMatch(this::has))
                .toList();
    }

    /** Lines that turn out to be about a record that a line before is about: (n, n of the one before). */
    String repeated() {
        return "DELETE FROM pg_temp.line l USING (SELECT record_id, min(n) AS first FROM pg_temp.line"
                + " WHERE record_id IS NOT NULL GROUP BY record_id HAVING count(*) > 1) f"
                + " WHERE l.record_id = f.record_id AND l.n <> f.first RETURNING l.n, f.first";
    }

    /** Lines whose value another record has: (n). */
    String taken(Column column) {
        return filled("DELETE FROM pg_temp.line l USING " + kind.table + " t WHERE t." + column.field + " = l.\""
                + column.name() + "\" AND (" + kind.scope + ") AND (" + kind.active
                + ") AND t.id IS DISTINCT FROM l.record_id AND l.\"" + column.name() + "\" IS NOT NULL RETURNING l.n");
    }

    /** Lines of records that no file may begin: (n). */
    String unknown() {
        return "DELETE FROM pg_temp.line l WHERE l.record_id IS NULL RETURNING l.n";
    }

    String number() {
        return "UPDATE pg_temp.line SET fresh = true, record_id = nextval(pg_get_serial_sequence('" + kind.table
                + "', 'id')) WHERE record_id IS NULL";
    }

    String insert() {
        var fields = new StringBuilder("id");
        var values = new StringBuilder("l.record_id");
        for (var column : kind.columns) {
            if (column.isStored() && (isStoredHere(column) || column.whenNew != null)) {
                fields.append(", ").append(column.field);
                values.append(", ").append(first(column));
            }
        }
        if (kind.companyField != null) {
            fields.append(", ").append(kind.companyField);
            values.append(", :company");
        }
        return filled("INSERT INTO " + kind.table + " (" + fields + ") SELECT " + values
                + " FROM pg_temp.line l WHERE l.fresh ORDER BY l.n");
    }

    private String first(Column column) {
        if (!isStoredHere(column)) {
            return column.whenNew;
        }
        var given = "l.\"" + column.name() + "\"";
        return column.whenNew == null ? given : "coalesce(" + given + ", " + column.whenNew + ")";
    }

    /** @return null where the file has no column that could change */
    String update() {
        var stored = present.stream().filter(this::isStoredHere).toList();
        if (stored.isEmpty()) {
            return null;
        }
        var sets = stored.stream()
                .map(column -> column.field + " = " + next(column))
                .collect(Collectors.joining(", "));
        var olds = stored.stream().map(column -> "t." + column.field).collect(Collectors.joining(", "));
        var news = stored.stream().map(ChunkSql::next).collect(Collectors.joining(", "));
        return "WITH done AS (UPDATE " + kind.table + " t SET " + sets + alsoSets() + " FROM pg_temp.line l"
                + " WHERE t.id = l.record_id AND NOT l.fresh AND (ROW(" + olds + ") IS DISTINCT FROM ROW(" + news
                + ")) RETURNING t.id) UPDATE pg_temp.line SET changed = true WHERE record_id IN (SELECT id FROM done)";
    }

    private static String next(Column column) {
        var given = "l.\"" + column.name() + "\"";
        return column.keepsWhenEmpty ? "coalesce(" + given + ", t." + column.field + ")" : given;
    }

    private String alsoSets() {
        return kind.onChange == null ? "" : ", " + kind.onChange;
    }

    String link(Column column) {
        var join = column.join;
        return "WITH done AS (INSERT INTO " + join.name() + " (" + join.own() + ", " + join.other()
                + ") SELECT l.record_id, x FROM pg_temp.line l, unnest(l.\"" + column.name() + "\") x"
                + " ON CONFLICT DO NOTHING RETURNING " + join.own() + " AS id)" + joined();
    }

    String unlink(Column column) {
        var join = column.join;
        return "WITH done AS (DELETE FROM " + join.name() + " j USING pg_temp.line l WHERE j." + join.own()
                + " = l.record_id AND NOT l.fresh AND l.\"" + column.name() + "\" IS NOT NULL AND j." + join.other()
                + " <> ALL (l.\"" + column.name() + "\") RETURNING j." + join.own() + " AS id)" + joined();
    }

    private static String joined() {
        return " UPDATE pg_temp.line SET joined = true WHERE record_id IN (SELECT id FROM done)";
    }

    /** A record whose lists alone changed is a changed record. @return null where nothing goes with a change */
    String touch() {
        return kind.onChange == null
                ? null
                : "UPDATE " + kind.table + " t SET " + kind.onChange
                        + " FROM pg_temp.line l WHERE t.id = l.record_id AND l.joined AND NOT l.changed AND NOT l.fresh";
    }

    String keepExternalIds() {
        return filled(
                "INSERT INTO external_id (company_id, model, external_id, record_id) SELECT :company, '" + kind.model
                        + "', l.external_id, l.record_id FROM pg_temp.line l WHERE l.external_id IS NOT NULL"
                        + " AND exported_record('" + kind.model + "', l.external_id) IS DISTINCT FROM l.record_id"
                        + " ON CONFLICT (company_id, model, external_id) DO UPDATE SET record_id = excluded.record_id"
                        + " WHERE external_id.record_id <> excluded.record_id");
    }

    List<Column> joins() {
        return present.stream().filter(column -> column.join != null).toList();
    }

    List<Column> unique() {
        return present.stream().filter(column -> column.isUnique).toList();
    }

    boolean has(String name) {
        return present.stream().anyMatch(column -> column.name().equals(name));
    }

    private boolean isStoredHere(Column column) {
        return column.isStored() && present.contains(column);
    }

    private String filled(String sql) {
        return sql.replace(":company", Long.toString(company));
    }
}
