package io.tillstream.kit.data.model;

import java.util.ArrayList;
import java.util.List;

/**
 * SQL of a record as the text of a JSON object. It is put together from the fields' own texts: {@code row_to_json} asks
 * the catalogue for the type of every field of every row again, which took as long as reading the fields.
 */
final class JsonSql {

    /** A function takes a hundred arguments. */
    private static final int MOST_ARGUMENTS = 90;

    private JsonSql() {}

    static String of(List<Field> fields, boolean names) {
        var parts = new ArrayList<String>();
        for (var field : fields) {
            parts.add("'" + (parts.isEmpty() ? "{" : ",") + "\"" + field.name() + "\":'");
            parts.add(field.json(names));
        }
        parts.add("'}'");
        return concatenated(parts);
    }

    private static String concatenated(List<String> parts) {
        if (parts.size() <= MOST_ARGUMENTS) {
            return "concat(" + String.join(", ", parts) + ")";
        }
        return "concat(" + String.join(", ", parts.subList(0, MOST_ARGUMENTS)) + ") || "
                + concatenated(parts.subList(MOST_ARGUMENTS, parts.size()));
    }
}
