package io.tillstream.kit.data.imports;

import io.tillstream.kit.data.model.BulkRecordEvents;
import io.tillstream.kit.data.sheet.Sheet;
import io.tillstream.kit.data.sheet.SheetRefused;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads a file from its first line to its last and brings it in, chunk by chunk. Blocks. */
@Singleton
class Importer {

    private static final int LINES = 2_000;
    /** Where lines stand below each other, they must be seen together. */
    private static final int LINES_OF_A_TREE = 20_000;

    private static final int MOST_LINES = 2_000_000;
    /** Held while an import runs, so that another process knows that it does. */
    private static final String CLAIM = "SELECT pg_try_advisory_lock(hashtext('import'), hashtext(?))";

    private final ImportRuns runs;
    private final BulkRecordEvents events;

    Importer(ImportRuns runs, BulkRecordEvents events) {
        this.runs = runs;
        this.events = events;
    }

    /** @return false where another process is at it */
    boolean run(UUID id, ImportOrder order, SheetKinds kinds) throws SQLException {
        try (var connection = runs.connect()) {
            if (!claim(connection, id)) {
                return false;
            }
            connection.setAutoCommit(false);
            try {
                read(connection, id, order, kinds);
                runs.end(id, "done", null);
            } catch (SheetRefused refused) {
                runs.end(id, "failed", refused.getMessage());
            } finally {
                release(connection);
            }
            return true;
        }
    }

    private void read(Connection connection, UUID id, ImportOrder order, SheetKinds kinds) throws SQLException {
        var done = runs.rowReached(id);
        try (var sheet = Sheet.open(order.file())) {
            var header = Header.of(sheet.next(), kinds.kinds(), order.kind());
            var lines = new RawLines(sheet, header);
            var seen = new Duplicates(header);
            var chunks = new ChunkImport(
                    connection,
                    header,
                    new Lookups(order.companyId(), kinds.missing()),
                    events,
                    order.companyId(),
                    company(connection, kinds, order.companyId()),
                    order.dryRun());
            var size = header.kind().isTree ? LINES_OF_A_TREE : LINES;
            var count = 0;
            for (var chunk = take(lines, header, size); !chunk.isEmpty(); chunk = take(lines, header, size)) {
                count += chunk.size();
                if (count > MOST_LINES) {
                    throw new SheetRefused("too-large", "The file has more than " + MOST_LINES + " lines: split it.");
                }
                var errors = new ArrayList<LineError>();
                var first = seen.without(chunk, errors);
                var row = lines.lastRow();
                if (row > done) {
                    chunks.run(first, errors, (sum, all) -> runs.progress(connection, id, row, sum, all));
                }
            }
        }
    }

    private static List<RawLine> take(RawLines lines, Header header, int most) {
        var chunk = new ArrayList<RawLine>(most);
        while (chunk.size() < most) {
            var line = lines.next();
            if (line == null) {
                break;
            }
            chunk.addAll(header.kind().reshape.apply(line));
        }
        return chunk;
    }

    private static String company(Connection connection, SheetKinds kinds, long id) throws SQLException {
        try (var statement = connection.prepareStatement(kinds.companyCode())) {
            statement.setLong(1, id);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    private static boolean claim(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(CLAIM)) {
            statement.setString(1, id.toString());
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private static void release(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock_all()");
        }
    }
}
