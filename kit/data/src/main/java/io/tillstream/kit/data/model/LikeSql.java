package io.tillstream.kit.data.model;

import com.fasterxml.jackson.databind.JsonNode;

/** Search in text: {@code %} and {@code _} are wildcards, as in Odoo. A related record is searched by its name. */
final class LikeSql {

    private LikeSql() {}

    static String of(Field field, String operator, JsonNode value, SqlText sql) {
        var text = text(field, operator);
        var pattern = Fields.isNothing(field, value) ? "" : Fields.pattern(field, value);
        var whole = operator.startsWith("=");
        var bound = whole ? closed(pattern) : containing(pattern);
        var condition = holdsForEmpty(bound)
                ? "coalesce(" + text + ", '')" + keyword(operator) + sql.bind(bound, "text")
                : text + keyword(operator) + sql.bind(bound, "text");
        return operator.startsWith("not ") ? "(" + condition + ") IS NOT TRUE" : condition;
    }

    /** The pattern of what contains a text. */
    static String containing(String pattern) {
        return "%" + closed(pattern) + "%";
    }

    /** A backslash takes a wildcard's meaning; one at the end has nothing to take and stands for itself. */
    private static String closed(String pattern) {
        var backslashes = 0;
        while (backslashes < pattern.length() && pattern.charAt(pattern.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 0 ? pattern : pattern + "\\";
    }

    private static String text(Field field, String operator) {
        var text = field.type() == FieldType.MANY2ONE ? field.nameSql() : field.sql();
        if (text == null || !(field.type().isText() || field.type() == FieldType.MANY2ONE)) {
            throw Domain.malformed("'" + operator + "' searches in text, and " + field.name() + " is none.");
        }
        return text;
    }

    private static String keyword(String operator) {
        return operator.endsWith("ilike") ? " ILIKE " : " LIKE ";
    }

    private static boolean holdsForEmpty(String bound) {
        return bound.chars().allMatch(letter -> letter == '%');
    }
}
