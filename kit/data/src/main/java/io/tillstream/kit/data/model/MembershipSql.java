package io.tillstream.kit.data.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.StreamSupport;

/** {@code in} and {@code not in}, and what a list of related records is compared with. */
final class MembershipSql {

    private static final int MOST_VALUES = 10_000;

    private MembershipSql() {}

    static String of(Field field, boolean among, JsonNode values, SqlText sql) {
        if (!values.isArray()) {
            throw Domain.malformed("'in' and 'not in' want a list of values.");
        }
        if (values.size() > MOST_VALUES) {
            throw Domain.malformed("A list in a domain may have at most " + MOST_VALUES + " values.");
        }
        var wanted = StreamSupport.stream(values.spliterator(), false).toList();
        var condition = field.type().isList() ? members(field, wanted, sql) : among(field, wanted, sql);
        return among ? condition : "(" + condition + ") IS NOT TRUE";
    }

    /** {@code =} and {@code !=}: whether the list has this member; false asks for an empty list. */
    static String one(Field field, String operator, JsonNode value, SqlText sql) {
        if (!(operator.equals("=") || operator.equals("!="))) {
            throw Domain.malformed(field.name() + " is a list: use =, !=, in or not in.");
        }
        return of(
                field,
                operator.equals("="),
                JsonNodeFactory.instance.arrayNode().add(value),
                sql);
    }

    private static String among(Field field, List<JsonNode> wanted, SqlText sql) {
        var bound = sql.bindArray(texts(field, wanted), field.type().sqlType());
        if (field.type() == FieldType.BOOLEAN) {
            return "coalesce(" + field.sql() + ", false) = ANY (" + bound + ")";
        }
        var condition = field.type() == FieldType.DATETIME
                ? MomentSql.among(field, bound)
                : "(" + field.sql() + ") = ANY (" + bound + ")";
        return wantsEmpty(field, wanted) ? "(" + condition + " OR " + field.emptySql() + ")" : condition;
    }

    private static String members(Field field, List<JsonNode> wanted, SqlText sql) {
        var link = field.link();
        var end = sql.joinsOneMore() ? ")" : RelatedSql.NO_JOIN + ")";
        var members = "EXISTS (SELECT 1 FROM " + link.table() + " l WHERE l." + link.owner() + " = t.id";
        var among = members + " AND l." + link.member() + " = ANY ("
                + sql.bindArray(texts(field, wanted), field.type().sqlType()) + ")" + end;
        return wantsEmpty(field, wanted) ? "(" + among + " OR NOT " + members + end + ")" : among;
    }

    private static String[] texts(Field field, List<JsonNode> wanted) {
        return wanted.stream()
                .filter(value -> !Fields.isNothing(field, value) || readsAsValue(field))
                .map(value -> Fields.isNothing(field, value) ? nothing(field) : Fields.scalar(field, value))
                .toArray(String[]::new);
    }

    /** An empty flag is false, an empty number 0. */
    private static boolean readsAsValue(Field field) {
        return field.type() == FieldType.BOOLEAN || field.type().isNumber();
    }

    private static String nothing(Field field) {
        return field.type() == FieldType.BOOLEAN ? "false" : "0";
    }

    /** Zero reads like an empty number, so it finds both. */
    private static boolean wantsEmpty(Field field, List<JsonNode> wanted) {
        return wanted.stream()
                .anyMatch(value -> Fields.isNothing(field, value)
                        || field.type().isNumber() && Fields.holdsForZero("=", Fields.scalar(field, value)));
    }
}
