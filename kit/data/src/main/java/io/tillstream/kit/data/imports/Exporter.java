package io.tillstream.kit.data.imports;

import io.agroal.api.AgroalDataSource;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Writes records as the CSV that an import takes: streamed by the database itself, whatever their number. Blocks. */
@ApplicationScoped
public class Exporter {

    private final Instance<SheetKinds> kinds;
    private final AgroalDataSource database;

    Exporter(Instance<SheetKinds> kinds, AgroalDataSource database) {
        this.kinds = kinds;
        this.database = database;
    }

    /** @throws Refusal where there is no such kind */
    public SheetKind require(String name) {
        return kinds.get().kinds().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("kind of export", name));
    }

    public void write(SheetKind kind, long company, OutputStream out) throws IOException {
        try (var connection = database.getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql(kind, company), out);
        } catch (SQLException failure) {
            throw new IOException("The export broke off: " + failure.getMessage(), failure);
        }
    }

    static String sql(SheetKind kind, long company) {
        var columns = kind.columns.stream()
                .filter(column -> !column.name().equals("company")
                        && (!column.isOnlyRead
                                || column.exported != null
                                || column.name().equals(SheetKind.EXTERNAL_ID)))
                .map(column -> value(kind, column) + " AS \"" + column.name() + "\"")
                .collect(Collectors.joining(", "));
        var query = "SELECT " + columns + " FROM " + kind.table + " t WHERE (" + kind.scope + ") ORDER BY t.id";
        return "COPY (" + query.replace(":company", Long.toString(company)) + ") TO STDOUT WITH (FORMAT csv, HEADER)";
    }

    private static String value(SheetKind kind, Column column) {
        if (column.name().equals(SheetKind.EXTERNAL_ID)) {
            return externalId(kind);
        }
        if (column.exported != null) {
            return column.exported;
        }
        return switch (column.type()) {
            case FLAG -> "CASE WHEN t." + column.field + " THEN 'true' ELSE 'false' END";
            case NUMBER -> "cast(t." + column.field + " AS text)";
            case INSTANT -> "to_char(t." + column.field + " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
            case REFERENCE ->
                "(SELECT " + name(column, "r") + " FROM " + column.reference.table() + " r WHERE r.id = t."
                        + column.field + ")";
            case REFERENCES ->
                "(SELECT string_agg(" + name(column, "r") + ", ';' ORDER BY " + name(column, "r") + ") FROM "
                        + column.join.name() + " j JOIN " + column.reference.table() + " r ON r.id = j."
                        + column.join.other()
                        + " WHERE j." + column.join.own() + " = t.id)";
            default -> "t." + column.field;
        };
    }

    /** What names a record in its table: the first of its keys that it has. */
    private static String name(Column column, String alias) {
        var keys = column.reference.keys().stream()
                .map(key -> key.replaceAll("\\bt\\.", alias + "."))
                .toList();
        return "coalesce(" + String.join(", ", keys) + ")";
    }

    /** The one it came with; else, where nothing else names the record, one of our own. */
    private static String externalId(SheetKind kind) {
        var own = kind.identities.stream()
                .filter(together -> together.size() == 1)
                .map(together -> "t." + kind.require(together.get(0)).field)
                .toList();
        return "coalesce((SELECT min(e.external_id) FROM external_id e WHERE e.company_id = :company AND e.model = '"
                + kind.model + "' AND e.record_id = t.id), " + (own.isEmpty() ? "NULL" : made(kind, own)) + ")";
    }

    private static String made(SheetKind kind, List<String> own) {
        return "CASE WHEN coalesce(" + String.join(", ", own) + ") IS NULL THEN export_id('" + kind.model
                + "', t.id) END";
    }
}
