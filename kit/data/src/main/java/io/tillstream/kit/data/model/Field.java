package io.tillstream.kit.data.model;

import java.util.Set;

/**
 * One field of a model.
 *
 * @param sql its value, as an SQL expression over the main table {@code t}; of a list field the expression of its JSON array
 * @param relation the related model, or null
 * @param nameSql of a many2one: SQL of the related record's display name
 * @param link of a list field: how its members are found
 * @param readers roles that may read it; empty is everybody
 */
public record Field(
        String name,
        FieldType type,
        String label,
        String sql,
        String relation,
        String nameSql,
        Link link,
        Set<String> readers,
        boolean writable) {

    /** Rows of {@code table} whose {@code owner} column is the record's id; {@code member} is the related id. */
    public record Link(String table, String owner, String member) {

        String listSql() {
            return "(SELECT coalesce(json_agg(l.%s ORDER BY l.%s), cast('[]' AS json)) FROM %s l WHERE l.%s = t.id)"
                    .formatted(member, member, table, owner);
        }
    }

    /** The related record's name as a field of its own; only where it is known. */
    Field asName() {
        return new Field(name, FieldType.CHAR, label, nameSql, null, null, null, readers, false);
    }

    /** Condition for there being no value. */
    String emptySql() {
        return type.isText() ? "coalesce(" + sql + ", '') = ''" : "(" + sql + ") IS NULL";
    }

    /**
     * SQL of the value as JSON; {@code withName}: a many2one as {@code [id, display_name]} instead of a bare id. A name
     * that has not arrived here yet is empty: null is no name to Odoo's clients, and nothing to XML-RPC.
     */
    String json(boolean withName) {
        if (type.isList()) {
            return sql;
        }
        if (type == FieldType.MANY2ONE && withName && nameSql != null) {
            return "CASE WHEN (%s) IS NULL THEN cast('false' AS json) ELSE json_build_array(%s, coalesce(%s, '')) END"
                    .formatted(sql, sql, nameSql);
        }
        return type.toJson(sql);
    }
}
