package io.tillstream.kit.data.imports;

import io.agroal.api.AgroalDataSource;
import io.tillstream.kit.problem.Refusal;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The table of imports, and of what was wrong in them. Blocks. */
@Singleton
class ImportRuns {

    /** A running import says so with each chunk; one that was silent for so long is nobody's any more. */
    private static final String SILENCE = "interval '60 seconds'";

    private static final int MOST_ERRORS = 1_000;

    private static final String BEGIN = """
            INSERT INTO import_run (id, company_id, user_id, kind, file, dry_run, notes, ignored, total)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String PROGRESS = """
            UPDATE import_run SET state = 'running', read = ?, created = created + ?, updated = updated + ?,
                unchanged = unchanged + ?, refused = refused + ?, beat_at = now() WHERE id = ?""";
    private static final String END = """
            UPDATE import_run SET state = ?, detail = ?, read = greatest(read, CASE ? WHEN 'done' THEN total ELSE read END),
                finished_at = now() WHERE id = ?""";
    private static final String READ = "SELECT *, state IN ('waiting', 'running') AND beat_at < now() - " + SILENCE
            + " AS silent FROM import_run WHERE id = ? AND company_id = ?";
    private static final String ERROR =
            "INSERT INTO import_error (run_id, line, column_name, value, reason) VALUES (?, ?, ?, ?, ?)";
    private static final String ERRORS = "SELECT id, line, column_name, value, reason FROM import_error"
            + " WHERE run_id = ? AND id > ? ORDER BY id LIMIT ?";
    private static final String UNFINISHED = "SELECT id, company_id, user_id, kind, file, dry_run FROM import_run"
            + " WHERE state IN ('waiting', 'running')";

    /** An error with its place in the list. */
    record Numbered(long id, LineError error) {}

    /** An import that was begun, and by this or another process not finished. */
    record Unfinished(UUID id, long companyId, long userId, String kind, String file, boolean dryRun) {}

    private final AgroalDataSource database;

    ImportRuns(AgroalDataSource database) {
        this.database = database;
    }

    Connection connect() throws SQLException {
        return database.getConnection();
    }

    void begin(UUID id, ImportOrder order, Header header, List<String> notes, int rows) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(BEGIN)) {
            statement.setObject(1, id);
            statement.setLong(2, order.companyId());
            statement.setLong(3, order.userId());
            statement.setString(4, header.kind().name());
            statement.setString(5, order.fileName());
            statement.setBoolean(6, order.dryRun());
            statement.setArray(7, texts(connection, notes));
            statement.setArray(8, texts(connection, header.ignored()));
            statement.setInt(9, rows);
            statement.executeUpdate();
        }
    }

    /** In the transaction of the chunk: what is in, and what is said to be in, are one. */
    void progress(Connection connection, UUID id, int row, ChunkOutcome outcome, List<LineError> errors)
            throws SQLException {
        try (var statement = connection.prepareStatement(PROGRESS)) {
            statement.setInt(1, row);
            statement.setInt(2, outcome.created());
            statement.setInt(3, outcome.updated());
            statement.setInt(4, outcome.unchanged());
            statement.setLong(5, errors.stream().map(LineError::line).distinct().count());
            statement.setObject(6, id);
            statement.executeUpdate();
        }
        keepErrors(connection, id, errors);
    }

    private static void keepErrors(Connection connection, UUID id, List<LineError> errors) throws SQLException {
        try (var statement = connection.prepareStatement(ERROR)) {
            for (var error : errors) {
                statement.setObject(1, id);
                statement.setInt(2, error.line());
                statement.setString(3, error.column());
                statement.setString(4, error.value().replace("\0", ""));
                statement.setString(5, error.reason());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    void end(UUID id, String state, String detail) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(END)) {
            statement.setString(1, state);
            statement.setString(2, detail);
            statement.setString(3, state);
            statement.setObject(4, id);
            statement.executeUpdate();
        }
    }

    /** Where it stopped: the last row that a chunk was done with. */
    int rowReached(UUID id) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement("SELECT read FROM import_run WHERE id = ?")) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }

    List<Unfinished> unfinished() throws SQLException {
        var found = new ArrayList<Unfinished>();
        try (var connection = connect();
                var statement = connection.prepareStatement(UNFINISHED);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new Unfinished(
                        rows.getObject(1, UUID.class),
                        rows.getLong(2),
                        rows.getLong(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getBoolean(6)));
            }
        }
        return found;
    }

    /** Another company's import is not there. */
    ImportReport require(UUID id, long company) throws SQLException {
        var errors = errors(id, 0, MOST_ERRORS + 1);
        try (var connection = connect();
                var statement = connection.prepareStatement(READ)) {
            statement.setObject(1, id);
            statement.setLong(2, company);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw Refusal.notFound("import", id);
                }
                return report(rows, errors);
            }
        }
    }

    List<Numbered> errors(UUID id, long after, int most) throws SQLException {
        var found = new ArrayList<Numbered>();
        try (var connection = connect();
                var statement = connection.prepareStatement(ERRORS)) {
            statement.setObject(1, id);
            statement.setLong(2, after);
            statement.setInt(3, most);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Numbered(
                            rows.getLong(1),
                            new LineError(rows.getInt(2), rows.getString(3), rows.getString(4), rows.getString(5))));
                }
            }
        }
        return found;
    }

    private static ImportReport report(ResultSet row, List<Numbered> errors) throws SQLException {
        return new ImportReport(
                row.getString("id"),
                row.getString("kind"),
                row.getString("file"),
                row.getBoolean("dry_run"),
                row.getBoolean("silent") ? "interrupted" : row.getString("state"),
                row.getInt("total"),
                row.getInt("read"),
                row.getInt("created"),
                row.getInt("updated"),
                row.getInt("unchanged"),
                row.getInt("refused"),
                texts(row.getArray("ignored")),
                texts(row.getArray("notes")),
                errors.stream().limit(MOST_ERRORS).map(Numbered::error).toList(),
                errors.size() > MOST_ERRORS,
                row.getString("detail"),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")));
    }

    private static Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
