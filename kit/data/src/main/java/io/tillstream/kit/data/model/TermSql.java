package io.tillstream.kit.data.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/**
 * One term of a domain over one field. It means what it would mean of the record as it is read: an empty number is 0, an
 * empty flag is false, an empty text is "", and Odoo's false stands for each of them.
 */
final class TermSql {

    private static final Map<String, String> NEWER_NAMES = Map.of("==", "=", "<>", "!=");
    private static final Set<String> COMPARISONS = Set.of("=", "!=", ">", ">=", "<", "<=");
    private static final int MOST_SHOWN = 40;

    private TermSql() {}

    static String of(Field field, Domain.Term term, SqlText sql) {
        if (field.type() == FieldType.JSON) {
            throw Domain.malformed("No search by " + field.name() + ".");
        }
        var operator = NEWER_NAMES.getOrDefault(term.operator(), term.operator());
        var value = term.value();
        if (operator.equals("=?")) {
            return Fields.isNothing(value) ? "true" : of(field, "=", value, sql);
        }
        return of(field, operator, value, sql);
    }

    private static String of(Field field, String operator, JsonNode value, SqlText sql) {
        if (value.isArray() && field.type().isId() && (operator.equals("=") || operator.equals("!="))) {
            return MembershipSql.of(field, operator.equals("="), value, sql);
        }
        return switch (operator) {
            case "in" -> MembershipSql.of(field, true, value, sql);
            case "not in" -> MembershipSql.of(field, false, value, sql);
            case "like", "ilike", "=like", "=ilike", "not like", "not ilike" -> LikeSql.of(field, operator, value, sql);
            default -> compare(field, operator, value, sql);
        };
    }

    private static String compare(Field field, String operator, JsonNode value, SqlText sql) {
        if (!COMPARISONS.contains(operator)) {
            var shown = operator.length() > MOST_SHOWN ? operator.substring(0, MOST_SHOWN) + "…" : operator;
            throw Domain.malformed("'" + shown + "' is no operator that we know.");
        }
        if (field.type().isList()) {
            return MembershipSql.one(field, operator, value, sql);
        }
        if (field.type() == FieldType.MANY2ONE && value.isTextual()) {
            return byName(field, operator, value, sql);
        }
        return switch (field.type()) {
            case BOOLEAN -> flag(field, operator, value, sql);
            case INTEGER, FLOAT, MONETARY -> number(field, operator, value, sql);
            default -> other(field, operator, value, sql);
        };
    }

    private static String flag(Field field, String operator, JsonNode value, SqlText sql) {
        var wanted = Fields.isNothing(field, value) ? "false" : Fields.scalar(field, value);
        return "coalesce(" + field.sql() + ", false) " + operator + " " + sql.bind(wanted, "boolean");
    }

    private static String number(Field field, String operator, JsonNode value, SqlText sql) {
        var wanted = Fields.isNothing(field, value) ? "0" : Fields.scalar(field, value);
        var condition = "(" + field.sql() + ") " + operator + " "
                + sql.bind(wanted, field.type().sqlType());
        return Fields.holdsForZero(operator, wanted)
                ? "(" + condition + " OR (" + field.sql() + ") IS NULL)"
                : condition;
    }

    private static String other(Field field, String operator, JsonNode value, SqlText sql) {
        var equality = operator.equals("=") || operator.equals("!=");
        if (Fields.isNothing(field, value)) {
            if (!equality) {
                throw Domain.malformed("'" + operator + "' compares " + field.name() + " with a value.");
            }
            return operator.equals("=") ? field.emptySql() : "NOT (" + field.emptySql() + ")";
        }
        if (field.type() == FieldType.DATETIME) {
            return MomentSql.compare(field, operator, Fields.scalar(field, value), sql);
        }
        var bound = sql.bind(Fields.scalar(field, value), field.type().sqlType());
        if (equality) {
            return "(" + field.sql() + ") " + (operator.equals("=") ? "= " : "IS DISTINCT FROM ") + bound;
        }
        var left = field.type().isText() ? "nullif(" + field.sql() + ", '')" : "(" + field.sql() + ")";
        return left + " " + operator + " " + bound;
    }

    private static String byName(Field field, String operator, JsonNode name, SqlText sql) {
        if (field.nameSql() == null || !(operator.equals("=") || operator.equals("!="))) {
            throw Domain.malformed(field.name() + " wants an id.");
        }
        var same = field.nameSql() + " = " + sql.bind(Fields.scalar(field.asName(), name), "text");
        return operator.equals("=") ? same : "(" + same + ") IS NOT TRUE";
    }
}
