package io.tillstream.kit.data.imports;

import io.tillstream.kit.data.sheet.Sheet;
import io.tillstream.kit.data.sheet.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows put together to records. Odoo writes a record that points to several others over several rows; those after the
 * first have only the cells of that list.
 */
final class RawLines {

    /** Marks a value that is an External ID and no name. */
    static final String BY_EXTERNAL_ID = "\u0000";

    private static final int MOST_CONTINUED = 1_000;

    private final Sheet sheet;
    private final Header header;
    private SheetRow ahead;
    private int lastRow;

    RawLines(Sheet sheet, Header header) {
        this.sheet = sheet;
        this.header = header;
        this.ahead = sheet.next();
    }

    /** @return null at the end */
    RawLine next() {
        if (ahead == null) {
            return null;
        }
        var line = begin(ahead);
        advance();
        for (int more = 0; ahead != null && more < MOST_CONTINUED && continues(ahead); more++) {
            take(line, ahead);
            advance();
        }
        return line;
    }

    /** How far the file was read. */
    int lastRow() {
        return lastRow;
    }

    private void advance() {
        lastRow = ahead.number();
        ahead = sheet.next();
    }

    private RawLine begin(SheetRow row) {
        var line = new RawLine(row.number(), new HashMap<>(), new HashMap<>());
        take(line, row);
        return line;
    }

    private void take(RawLine line, SheetRow row) {
        header.places().forEach((place, column) -> {
            var values = line.cells().computeIfAbsent(column.name(), name -> new ArrayList<>());
            var text = row.cell(place);
            if (values.isEmpty() || !text.isEmpty()) {
                values.add(!text.isEmpty() && header.isExternalId(place) ? BY_EXTERNAL_ID + text : text);
            }
            if (row.faults().containsKey(place)) {
                line.faults().put(column.name(), row.faults().get(place));
            }
        });
        if (row.cells().size() > header.places().keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1) {
            tooMany(line, row);
        }
    }

    /** More cells than names are no harm at the end of a row, as long as they are empty or below an ignored name. */
    private void tooMany(RawLine line, SheetRow row) {
        // An unquoted separator inside a name shifts everything behind it: such a row must not go in.
        if (row.cells().size() > headerWidth && row.cells().subList(headerWidth, row.cells().size()).stream().anyMatch(cell -> !cell.isEmpty())) {
            line.faults().put(SheetKind.EXTERNAL_ID, "has more cells than the header has names");
        }
    }

    private int headerWidth = Integer.MAX_VALUE;

    RawLines over(int columns) {
        headerWidth = columns;
        return this;
    }

    private boolean continues(SheetRow row) {
        boolean goesOn = false;
        for (Map.Entry<Integer, Column> place : header.places().entrySet()) {
            if (!row.cell(place.getKey()).isEmpty()) {
                if (!isList(place.getValue())) {
                    return false;
                }
                goesOn = true;
            }
        }
        return goesOn;
    }

    private static boolean isList(Column column) {
        return column.type() == ColumnType.REFERENCES || column.isOnlyRead && !column.name().equals(SheetKind.EXTERNAL_ID);
    }

    static List<String> texts(RawLine line, String column) {
        return line.cells().getOrDefault(column, List.of());
    }
}
