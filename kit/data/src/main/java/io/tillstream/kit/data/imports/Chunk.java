package io.tillstream.kit.data.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines on their way into their table, in the transaction of a connection. */
final class Chunk {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final SheetKind kind;
    private final ChunkSql sql;
    private final List<Line> lines;
    private final Map<Integer, Line> byNumber = new HashMap<>();
    private final Judge judge;

    Chunk(Connection connection, SheetKind kind, ChunkSql sql, List<Line> lines, Judge judge) {
        this.connection = connection;
        this.kind = kind;
        this.sql = sql;
        this.lines = lines;
        this.judge = judge;
        for (int i = 0; i < lines.size(); i++) {
            byNumber.put(i, lines.get(i));
        }
    }

    /** Records that do not fit together with others; nothing of the chunk may stay then. */
    static final class Misfits extends Exception {

        private static final long serialVersionUID = 1;

        final transient List<Line> lines;

        Misfits(List<Line> lines) {
            super(null, null, false, false);
            this.lines = lines;
        }
    }

    ChunkOutcome write() throws SQLException, Misfits {
        run(ChunkSql.FORGET);
        stage();
        run(ChunkSql.ANALYZE);
        run(sql.match());
        refuseWhatCannotBe();
        run(sql.number());
        run(sql.insert());
        run(sql.update());
        for (var column : sql.joins()) {
            run(sql.link(column));
            run(sql.unlink(column));
        }
        run(sql.touch());
        if (sql.has(SheetKind.EXTERNAL_ID)) {
            run(sql.keepExternalIds());
        }
        var outcome = outcome();
        requireFit(outcome);
        return outcome;
    }

    private void stage() throws SQLException {
        var rows = new ArrayList<Map<String, Object>>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            var row = new LinkedHashMap<>(lines.get(i).values());
            row.put("n", i);
            rows.add(row);
        }
        try (var statement = connection.prepareStatement(sql.stage())) {
            statement.setString(1, JSON.writeValueAsString(rows));
            statement.execute();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void refuseWhatCannotBe() throws SQLException {
        each(
                sql.repeated(),
                (n, other) -> refuse(
                        n,
                        null,
                        "is about the same record as line "
                                + byNumber.get(other).number()));
        for (var column : sql.unique()) {
            each(sql.taken(column), (n, other) -> refuse(n, column.name(), "is taken by another record"));
        }
        if (kind.onlyChanges) {
            each(sql.unknown(), (n, other) -> refuse(n, null, "names no record of yours: a file cannot begin one"));
        }
    }

    private void refuse(int n, String column, String why) {
        var raw = byNumber.get(n).raw();
        judge.refuse(raw, column, column == null ? "" : raw.cell(column), why);
    }

    private ChunkOutcome outcome() throws SQLException {
        var outcome = new ChunkOutcome();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(ChunkSql.OUTCOMES)) {
            while (rows.next()) {
                outcome.add(rows.getInt(1), rows.getLong(2), rows.getBoolean(3), rows.getBoolean(4));
            }
        }
        return outcome;
    }

    private void requireFit(ChunkOutcome outcome) throws SQLException, Misfits {
        var bad = new ArrayList<Line>();
        for (var misfit : kind.misfits) {
            try (var statement = connection.prepareStatement(misfit.replace(":ids", "?"))) {
                statement.setArray(
                        1, connection.createArrayOf("bigint", outcome.touched().toArray()));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        var n = outcome.lineOf(rows.getLong(1));
                        refuse(n, rows.getString(2), rows.getString(3));
                        bad.add(byNumber.get(n));
                    }
                }
            }
        }
        if (!bad.isEmpty()) {
            throw new Misfits(bad);
        }
    }

    private interface Finding {
        void take(int n, int other);
    }

    private void each(String statement, Finding finding) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement);
                var rows = prepared.executeQuery()) {
            var hasOther = rows.getMetaData().getColumnCount() > 1;
            while (rows.next()) {
                finding.take(rows.getInt(1), hasOther ? rows.getInt(2) : 0);
            }
        }
    }

    private void run(String statement) throws SQLException {
        if (statement != null) {
            try (var plain = connection.createStatement()) {
                plain.execute(statement);
            }
        }
    }
}
