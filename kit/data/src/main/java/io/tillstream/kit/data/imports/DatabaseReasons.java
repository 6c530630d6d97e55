package io.tillstream.kit.data.imports;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** What the database said against a line, in words for the person who wrote it. */
final class DatabaseReasons {

    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"(\\w+)\"");
    private static final Pattern COLUMN = Pattern.compile("column \"(\\w+)\"");

    private DatabaseReasons() {}

    /** Classes 22 and 23 are about values, P0001 is said by our own functions; all else is about the database. */
    static boolean isOfData(SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return state.startsWith("22") || state.startsWith("23") || state.equals("P0001") || state.startsWith("40");
    }

    static LineError error(Header header, RawLine line, SQLException failure) {
        var column = column(header, failure);
        return new LineError(
                line.number(),
                column == null ? null : header.written(column),
                column == null ? "" : line.cell(column.name()),
                reason(failure));
    }

    private static String reason(SQLException failure) {
        return switch (failure.getSQLState()) {
            case "23505" -> "is taken";
            case "23502" -> "is needed";
            case "23503" -> "names something that is not there";
            case "P0001" -> failure.getMessage().lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
            default -> "does not go together with the rest of the line";
        };
    }

    private static Column column(Header header, SQLException failure) {
        var named = COLUMN.matcher(failure.getMessage());
        if (named.find()) {
            return byField(header, named.group(1));
        }
        var constraint = CONSTRAINT.matcher(failure.getMessage());
        if (!constraint.find()) {
            return null;
        }
        var name = constraint.group(1).replaceFirst("_(key|fkey|check)\\d*$", "");
        return header.kind().columns.stream()
                .filter(column -> name.endsWith("_" + column.field))
                .findFirst()
                .orElse(null);
    }

    private static Column byField(Header header, String field) {
        return header.kind().columns.stream()
                .filter(column -> column.field.equals(field))
                .findFirst()
                .orElse(null);
    }
}
