package io.tillstream.kit.data.model;

/**
 * Moments are read in whole seconds and kept in finer ones. A domain compares what is read: each whole second stands for
 * all moments within it, as a range, so that an index of the column serves. A value with a fraction means that moment.
 */
final class MomentSql {

    private MomentSql() {}

    static String compare(Field field, String operator, String moment, SqlText sql) {
        var from = sql.bind(moment, "timestamptz");
        if (hasFraction(moment)) {
            return "(" + field.sql() + ") " + (operator.equals("!=") ? "IS DISTINCT FROM" : operator) + " " + from;
        }
        var after = "(" + from + " + interval '1 second')";
        return switch (operator) {
            case "=" -> within(field, from, after);
            case "!=" -> "(" + within(field, from, after) + ") IS NOT TRUE";
            case ">", "<=" -> "(" + field.sql() + ") " + (operator.equals(">") ? ">= " : "< ") + after;
            default -> "(" + field.sql() + ") " + operator + " " + from;
        };
    }

    private static String within(Field field, String from, String after) {
        return "((" + field.sql() + ") >= " + from + " AND (" + field.sql() + ") < " + after + ")";
    }

    /** @param moments SQL of an array */
    static String among(Field field, String moments) {
        return "(date_trunc('second', " + field.sql() + ") = ANY (" + moments + ") OR (" + field.sql() + ") = ANY ("
                + moments + "))";
    }

    private static boolean hasFraction(String moment) {
        return moment.indexOf('.') >= 0;
    }
}
