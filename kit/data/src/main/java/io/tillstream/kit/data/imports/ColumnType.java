package io.tillstream.kit.data.imports;

/** What a cell says, and what holds it in the database. */
public enum ColumnType {
    TEXT("text"),
    NUMBER("numeric"),
    INTEGER("int"),
    FLAG("boolean"),
    /** One of a few words. */
    CHOICE("text"),
    /** A JSON object. */
    OBJECT("jsonb"),
    /** A moment: ISO 8601, or a day. */
    INSTANT("timestamptz"),
    /** One record, by its code, name or External ID. */
    REFERENCE("bigint"),
    /** Several records; in a cell they are separated by {@code ;}. */
    REFERENCES("bigint[]");

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    boolean isReference() {
        return this == REFERENCE || this == REFERENCES;
    }
}
