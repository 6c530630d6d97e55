package io.tillstream.kit.data.model;

/** That a record's related one, or one of several, is among those that a query finds. */
final class RelatedSql {

    /** PostgreSQL takes no subquery with this into the joins around it; it runs for one row at a time. */
    static final String NO_JOIN = " OFFSET 0";

    private RelatedSql() {}

    /** @param found the query of the related records, {@code SELECT t.id ... WHERE ...} */
    static String of(Field field, Model related, String found, SqlText sql) {
        return sql.joinsOneMore() ? joined(field, found) : "EXISTS (" + lookedUp(field, related, found) + NO_JOIN + ")";
    }

    private static String joined(Field field, String found) {
        var link = field.link();
        return field.type().isList()
                ? "t.id IN (SELECT l.%s FROM %s l WHERE l.%s IN (%s))"
                        .formatted(link.owner(), link.table(), link.member(), found)
                : "(" + field.sql() + ") IN (" + found + ")";
    }

    /** Both tables are called t, so the own one's value gets another name within. */
    private static String lookedUp(Field field, Model related, String found) {
        if (!field.type().isList()) {
            return own(field.sql()) + found + " AND t.id = own.id)";
        }
        var link = field.link();
        return link.table().equals(related.table()) && link.member().equals("id")
                ? own("t.id") + found + " AND t." + link.owner() + " = own.id)"
                : "SELECT 1 FROM %s l WHERE l.%s = t.id AND EXISTS (%s AND t.id = l.%s)"
                        .formatted(link.table(), link.owner(), found, link.member());
    }

    private static String own(String value) {
        return "SELECT 1 FROM (SELECT (" + value + ") AS id) own WHERE EXISTS (";
    }
}
