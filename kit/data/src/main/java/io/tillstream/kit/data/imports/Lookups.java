package io.tillstream.kit.data.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ids behind what cells name, asked for once for a whole chunk and then remembered. */
final class Lookups {

    /** Forgotten beyond this: a reference to products could name as many as there are. */
    private static final int MOST_REMEMBERED = 50_000;

    private static final long AMBIGUOUS = -1;

    private final long company;
    private final MissingRecords missing;
    private final Map<Column, Map<String, Long>> known = new HashMap<>();

    Lookups(long company, MissingRecords missing) {
        this.company = company;
        this.missing = missing;
    }

    /** After a rollback: what was begun in it is gone. */
    void forget() {
        known.clear();
    }

    void load(Connection connection, Header header, Collection<RawLine> lines) throws SQLException {
        for (var column : header.kind().columns) {
            if (column.type().isReference()) {
                load(connection, header, column, lines);
            }
        }
    }

    private void load(Connection connection, Header header, Column column, Collection<RawLine> lines)
            throws SQLException {
        var ids = known.computeIfAbsent(column, any -> new HashMap<>());
        if (ids.size() > MOST_REMEMBERED) {
            ids.clear();
        }
        Set<String> wanted = new HashSet<>();
        for (var line : lines) {
            for (var text : line.cells().getOrDefault(column.name(), List.of())) {
                wanted.addAll(candidates(column, text));
            }
        }
        wanted.removeIf(text -> text.isEmpty() || ids.containsKey(text));
        if (!wanted.isEmpty()) {
            ask(connection, column.reference, wanted, ids);
            missing.begin(connection, header, column, lines, ids);
        }
    }

    private void ask(Connection connection, Reference to, Set<String> wanted, Map<String, Long> ids)
            throws SQLException {
        for (var key : to.keys()) {
            var left = wanted.stream()
                    .filter(text -> !isExternalId(text) && !ids.containsKey(text))
                    .toArray(String[]::new);
            ask(
                    connection,
                    ofCompany("SELECT " + key + ", t.id FROM " + to.table() + " t WHERE " + key + " = ANY (?) AND ("
                            + to.scope() + ")"),
                    left,
                    "",
                    ids);
        }
        var byExternalId = wanted.stream()
                .filter(text -> text.startsWith(RawLines.BY_EXTERNAL_ID))
                .map(text -> text.substring(1))
                .toArray(String[]::new);
        ask(
                connection,
                ofCompany("SELECT e.external_id, e.record_id FROM external_id e WHERE e.external_id = ANY (?)"
                        + " AND e.company_id = :company AND e.model = '" + to.model() + "'"),
                byExternalId,
                RawLines.BY_EXTERNAL_ID,
                ids);
    }

    private static void ask(Connection connection, String sql, String[] wanted, String prefix, Map<String, Long> ids)
            throws SQLException {
        if (wanted.length == 0) {
            return;
        }
        var found = new HashMap<String, Long>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", wanted));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.merge(prefix + rows.getString(1), rows.getLong(2), (one, other) -> AMBIGUOUS);
                }
            }
        }
        ids.putAll(found);
    }

    private String ofCompany(String sql) {
        return sql.replace(":company", Long.toString(company));
    }

    /** A record that was begun meanwhile. */
    void learn(Column column, String text, long id) {
        known.computeIfAbsent(column, any -> new HashMap<>()).put(text, id);
    }

    boolean knows(Column column, String text) {
        return known.getOrDefault(column, Map.of()).containsKey(text);
    }

    Long require(Column column, String text) {
        var id = known.getOrDefault(column, Map.of()).get(text);
        if (id == null) {
            throw new Cells.Wrong("is not there" + (isExternalId(text) ? " by this External ID" : ""));
        }
        if (id == AMBIGUOUS) {
            throw new Cells.Wrong("is the name of several: use the code");
        }
        return id;
    }

    /** The whole cell as one name where there is such a record, else its parts. */
    List<Long> requireAll(Column column, String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (knows(column, text)) {
            return List.of(require(column, text));
        }
        var ids = new ArrayList<Long>();
        for (var part : parts(text)) {
            ids.add(require(column, part));
        }
        return ids;
    }

    private static boolean isExternalId(String text) {
        return text.startsWith(RawLines.BY_EXTERNAL_ID);
    }

    static List<String> candidates(Column column, String text) {
        var all = new ArrayList<String>();
        all.add(text);
        if (column.type() == ColumnType.REFERENCES) {
            all.addAll(parts(text));
        }
        return all;
    }

    /** {@code ;} separates; where there is none, {@code ,} does. */
    static List<String> parts(String text) {
        var prefix = isExternalId(text) ? RawLines.BY_EXTERNAL_ID : "";
        var bare = text.substring(prefix.length());
        var parts = new ArrayList<String>();
        for (var part : bare.split(bare.indexOf(';') >= 0 ? ";" : ",")) {
            if (!part.isBlank()) {
                parts.add(prefix + part.strip());
            }
        }
        return parts;
    }
}
