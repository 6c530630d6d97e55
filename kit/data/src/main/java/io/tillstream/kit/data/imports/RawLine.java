package io.tillstream.kit.data.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One record as a file tells of it, unjudged.
 *
 * @param number the line of the file where it begins
 * @param cells what stands in it by the column's name; a column of several records has a value for each line it goes over
 * @param faults why a cell cannot be taken, by the column's name
 */
public record RawLine(int number, Map<String, List<String>> cells, Map<String, String> faults) {

    /** The first value, or an empty text; also where the file has no such column. */
    public String cell(String column) {
        var values = cells.get(column);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }

    public boolean has(String column) {
        return cells.containsKey(column);
    }

    /** The same line with another value. */
    public RawLine with(String column, String value) {
        var changed = new HashMap<>(cells);
        changed.put(column, List.of(value));
        return new RawLine(number, changed, faults);
    }

    public RawLine without(String column) {
        var changed = new HashMap<>(cells);
        changed.remove(column);
        return new RawLine(number, changed, faults);
    }

    /** The same line with something against it. */
    public RawLine faulty(String column, String why) {
        var more = new HashMap<>(faults);
        more.put(column, why);
        return new RawLine(number, cells, more);
    }
}
