package io.tillstream.config.imports;

import io.tillstream.kit.data.imports.Column;
import io.tillstream.kit.data.imports.Header;
import io.tillstream.kit.data.imports.MissingRecords;
import io.tillstream.kit.data.imports.RawLine;
import io.tillstream.kit.data.model.BulkRecordEvents;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Categories that products name and nobody has. An export of another system names them by what they are called, "Drinks
 * / Coffee": those are begun, with the ones above them. Codes in a file of ours must be there.
 */
@Singleton
class MissingCategories implements MissingRecords {

    private static final String FIND =
            "SELECT id FROM pos_category WHERE lower(name) = lower(?) AND parent_id IS NOT DISTINCT FROM ?";
    private static final String BEGIN =
            "INSERT INTO pos_category (code, name, parent_id) VALUES (?, ?, ?) ON CONFLICT (code) DO NOTHING RETURNING id";
    private static final int LONGEST_CODE = 50;

    private final BulkRecordEvents events;

    MissingCategories(BulkRecordEvents events) {
        this.events = events;
    }

    @Override
    public void begin(
            Connection connection, Header header, Column column, Collection<RawLine> lines, Map<String, Long> ids)
            throws SQLException {
        if (!header.kind().name().equals("products") || !column.name().equals("categories") || header.isOurs(column)) {
            return;
        }
        var paths = new TreeSet<String>();
        lines.forEach(line -> paths.addAll(line.cells().getOrDefault(column.name(), List.of())));
        paths.removeIf(path -> path.isEmpty() || path.charAt(0) == 0 || ids.containsKey(path));
        for (var path : paths) {
            for (var one : path.split("[;,]")) {
                if (!one.isBlank() && !ids.containsKey(one.strip())) {
                    ids.put(one.strip(), begin(connection, one.strip()));
                }
            }
        }
    }

    private long begin(Connection connection, String path) throws SQLException {
        Long parent = null;
        var begun = new ArrayList<Long>();
        for (var name : path.split("\\s*/\\s*")) {
            if (!name.isBlank()) {
                var found = find(connection, name, parent);
                if (found == null) {
                    found = insert(connection, name, parent);
                    begun.add(found);
                    if (parent != null && !begun.contains(parent)) {
                        begun.add(parent);
                    }
                }
                parent = found;
            }
        }
        events.changed(connection, "pos.category", begun);
        return parent == null ? insert(connection, path, null) : parent;
    }

    private static Long find(Connection connection, String name, Long parent) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, name);
            statement.setObject(2, parent, java.sql.Types.BIGINT);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : null;
            }
        }
    }

    private static long insert(Connection connection, String name, Long parent) throws SQLException {
        var code = code(name);
        for (int i = 1; ; i++) {
            try (var statement = connection.prepareStatement(BEGIN)) {
                statement.setString(1, i == 1 ? code : code + "-" + i);
                statement.setString(2, name);
                statement.setObject(3, parent, java.sql.Types.BIGINT);
                try (var rows = statement.executeQuery()) {
                    if (rows.next()) {
                        return rows.getLong(1);
                    }
                }
            }
        }
    }

    static String code(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        var code = plain.isEmpty() ? "CATEGORY" : plain;
        return code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE);
    }
}
