package io.tillstream.kit.data.model;

import java.util.Locale;

/** The types that Odoo's {@code fields_get} knows, with how a null of theirs looks in an Odoo-shaped record. */
public enum FieldType {
    INTEGER("0", "bigint"),
    FLOAT("0", "numeric"),
    MONETARY("0", "numeric"),
    BOOLEAN("false", "boolean"),
    CHAR("false", "text"),
    TEXT("false", "text"),
    SELECTION("false", "text"),
    DATE("false", "date"),
    DATETIME("false", "timestamptz"),
    MANY2ONE("false", "bigint"),
    MANY2MANY("[]", "bigint"),
    ONE2MANY("[]", "bigint"),
    /** Any JSON, e.g. custom settings. */
    JSON("{}", "json");

    private final String empty;
    private final String sqlType;

    FieldType(String empty, String sqlType) {
        this.empty = empty;
        this.sqlType = sqlType;
    }

    String sqlType() {
        return sqlType;
    }

    public String odooName() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isList() {
        return this == MANY2MANY || this == ONE2MANY;
    }

    /** What scripts compare with a list by = where they mean "in", and Odoo lets them. */
    boolean isId() {
        return this == INTEGER || this == MANY2ONE || isList();
    }

    boolean isText() {
        return this == CHAR || this == TEXT || this == SELECTION;
    }

    boolean isNumber() {
        return this == INTEGER || this == FLOAT || this == MONETARY;
    }

    /** SQL of the JSON value of {@code sql}, with Odoo's word for "nothing" where it is null. */
    String toJson(String sql) {
        var value =
                switch (this) {
                    case DATETIME -> "to_char((" + sql + ") AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS')";
                    case DATE -> "to_char(" + sql + ", 'YYYY-MM-DD')";
                    case CHAR, TEXT, SELECTION -> "nullif(" + sql + ", '')";
                    default -> sql;
                };
        return "coalesce(to_json(" + value + "), cast('" + empty + "' AS json))";
    }
}
