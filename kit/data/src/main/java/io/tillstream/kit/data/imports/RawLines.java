package io.tillstream.kit.data.imports;

import io.tillstream.kit.data.sheet.Sheet;
import io.tillstream.kit.data.sheet.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/**
 * Rows put together to records. Odoo writes a record that points to several others over several rows; those after the
 * first have only the cells of that list.
 */
public final class RawLines {

    /** Marks a value that is an External ID and no name. */
    public static final String BY_EXTERNAL_ID = "\u0000";

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
        // An unquoted separator inside a name shifts everything behind it: such a row must not go in.
        if (row.cells().stream().skip(header.width()).anyMatch(cell -> !cell.isEmpty())) {
            line.faults().put(SheetKind.EXTERNAL_ID, "has more cells than the header has names");
        }
    }

    private boolean continues(SheetRow row) {
        boolean goesOn = false;
        for (Map.Entry<Integer, Column> place : header.places().entrySet()) {
            if (!row.cell(place.getKey()).isEmpty()) {
                if (!place.getValue().goesOn) {
                    return false;
                }
                goesOn = true;
            }
        }
        return goesOn;
    }
}
