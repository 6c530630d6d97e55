package io.tillstream.kit.data.imports;

import java.util.Map;

/**
 * A judged line: every value is what the database takes. A column that the line leaves as it is, is absent.
 *
 * @param raw what stood there, for the report
 */
record Line(int number, Map<String, Object> values, RawLine raw) {

    String text(String column) {
        return values.get(column) instanceof String text ? text : null;
    }
}
