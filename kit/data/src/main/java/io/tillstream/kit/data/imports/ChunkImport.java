package io.tillstream.kit.data.imports;

import io.tillstream.kit.data.model.BulkRecordEvents;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One chunk after the other: a transaction each, and where the database objects, smaller ones until the bad line is found. */
final class ChunkImport {

    private final Connection connection;
    private final Header header;
    private final SheetKind kind;
    private final Lookups lookups;
    private final BulkRecordEvents events;
    private final long companyId;
    private final String company;
    private final boolean dryRun;

    ChunkImport(
            Connection connection,
            Header header,
            Lookups lookups,
            BulkRecordEvents events,
            long companyId,
            String company,
            boolean dryRun) {
        this.connection = connection;
        this.header = header;
        this.kind = header.kind();
        this.lookups = lookups;
        this.events = events;
        this.companyId = companyId;
        this.company = company;
        this.dryRun = dryRun;
    }

    /** Something else that belongs to the transaction. */
    interface Afterwards {
        void run(ChunkOutcome outcome, List<LineError> errors) throws SQLException;
    }

    /** @param afterwards runs once, in the last transaction of the chunk */
    void run(List<RawLine> lines, List<LineError> errors, Afterwards afterwards) throws SQLException {
        write(lines, errors, new ChunkOutcome(), afterwards);
    }

    private void write(List<RawLine> lines, List<LineError> errors, ChunkOutcome sum, Afterwards afterwards)
            throws SQLException {
        var found = new ArrayList<LineError>();
        try {
            sum.add(inTransaction(lines, found));
            errors.addAll(found);
            finish(sum, errors, afterwards);
        } catch (Chunk.Misfits misfits) {
            rollback();
            var bad = new HashSet<RawLine>();
            misfits.lines.forEach(line -> bad.add(line.raw()));
            errors.addAll(found.stream().filter(error -> isOf(error, bad)).toList());
            write(lines.stream().filter(line -> !bad.contains(line)).toList(), errors, sum, afterwards);
        } catch (SQLException refused) {
            rollback();
            if (!DatabaseReasons.isOfData(refused)) {
                throw refused;
            }
            if (lines.size() == 1) {
                errors.add(DatabaseReasons.error(header, lines.get(0), refused));
                finish(sum, errors, afterwards);
            } else {
                var middle = lines.size() / 2;
                write(lines.subList(0, middle), errors, sum, NOTHING);
                write(lines.subList(middle, lines.size()), errors, sum, afterwards);
            }
        }
    }

    private static final Afterwards NOTHING = (outcome, errors) -> {};

    private static boolean isOf(LineError error, Set<RawLine> lines) {
        return lines.stream().anyMatch(line -> line.number() == error.line());
    }

    private void finish(ChunkOutcome sum, List<LineError> errors, Afterwards afterwards) throws SQLException {
        if (dryRun) {
            rollback();
        }
        afterwards.run(sum, errors);
        connection.commit();
    }

    private void rollback() throws SQLException {
        connection.rollback();
        lookups.forget();
    }

    private ChunkOutcome inTransaction(List<RawLine> lines, List<LineError> errors) throws SQLException, Chunk.Misfits {
        var outcome = new ChunkOutcome();
        var waiting = lines;
        while (!waiting.isEmpty()) {
            var ready = kind.above == null ? waiting : Levels.ready(waiting, kind);
            outcome.add(level(ready, errors));
            var written = new HashSet<>(ready);
            waiting = waiting.stream().filter(line -> !written.contains(line)).toList();
            if (kind.above != null && ready.stream().anyMatch(this::standsBelow)) {
                lookups.forget();
            }
        }
        return outcome;
    }

    private boolean standsBelow(RawLine line) {
        return !line.cell(kind.above).isEmpty();
    }

    private ChunkOutcome level(List<RawLine> ready, List<LineError> errors) throws SQLException, Chunk.Misfits {
        lookups.load(connection, header, ready);
        var judge = new Judge(header, lookups, company, errors);
        var lines = new ArrayList<Line>(ready.size());
        for (var raw : ready) {
            var line = judge.judge(raw);
            if (line != null) {
                lines.add(line);
            }
        }
        if (lines.isEmpty()) {
            return new ChunkOutcome();
        }
        var outcome = new Chunk(connection, kind, new ChunkSql(kind, present(ready), companyId), lines, judge).write();
        if (!dryRun) {
            events.changed(connection, kind.model, outcome.touched());
        }
        return outcome;
    }

    /** The columns that the file has, or that were completed from others. */
    private List<Column> present(List<RawLine> lines) {
        return kind.columns.stream()
                .filter(column -> !column.name().equals("company"))
                .filter(column -> !column.isOnlyRead || column.name().equals(SheetKind.EXTERNAL_ID))
                .filter(column -> lines.stream().anyMatch(line -> line.has(column.name())))
                .toList();
    }
}
