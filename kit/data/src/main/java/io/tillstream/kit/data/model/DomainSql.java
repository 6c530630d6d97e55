package io.tillstream.kit.data.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.kit.problem.Refusal;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Turns a domain into a condition over the main table, with every value bound. */
final class DomainSql {

    private static final Set<String> COMPARISONS = Set.of("=", "!=", ">", ">=", "<", "<=");
    private static final int MOST_VALUES = 10_000;

    private final Models models;
    private final Set<String> roles;

    DomainSql(Models models, Set<String> roles) {
        this.models = models;
        this.roles = roles;
    }

    String condition(Model model, Domain domain, SqlText sql) {
        if (domain instanceof Domain.All) {
            return "true";
        } else if (domain instanceof Domain.And both) {
            return "(" + condition(model, both.left(), sql) + " AND " + condition(model, both.right(), sql) + ")";
        } else if (domain instanceof Domain.Or either) {
            return "(" + condition(model, either.left(), sql) + " OR " + condition(model, either.right(), sql) + ")";
        } else if (domain instanceof Domain.Not not) {
            return "(" + condition(model, not.negated(), sql) + ") IS NOT TRUE";
        }
        return term(model, (Domain.Term) domain, sql);
    }

    private String term(Model model, Domain.Term term, SqlText sql) {
        var dot = term.field().indexOf('.');
        return dot < 0 ? plain(model, term, sql) : dotted(model, term, dot, sql);
    }

    /** {@code partner_id.name}: one level deep, within this service. */
    private String dotted(Model model, Domain.Term term, int dot, SqlText sql) {
        var field = Fields.readable(model, term.field().substring(0, dot), roles);
        var related = models.find(String.valueOf(field.relation()))
                .orElseThrow(() -> Domain.malformed("No search through " + term.field() + "."));
        var rest = new Domain.Term(term.field().substring(dot + 1), term.operator(), term.value());
        if (rest.field().contains(".")) {
            throw Domain.malformed(term.field() + " is more than one level deep.");
        }
        var inner = "SELECT t.id FROM " + related.table() + " t WHERE " + condition(related, rest, sql);
        return field.type().isList()
                ? "t.id IN (SELECT l.%s FROM %s l WHERE l.%s IN (%s))"
                        .formatted(
                                field.link().owner(),
                                field.link().table(),
                                field.link().member(),
                                inner)
                : "(" + field.sql() + ") IN (" + inner + ")";
    }

    private String plain(Model model, Domain.Term term, SqlText sql) {
        var field = Fields.readable(model, term.field(), roles);
        var operator = term.operator();
        if (field.type() == FieldType.JSON) {
            throw Domain.malformed("No search by " + field.name() + ".");
        }
        if (operator.equals("in") || operator.equals("not in")) {
            return among(field, term, sql);
        }
        if (operator.endsWith("like")) {
            return like(field, term, sql);
        }
        if (!COMPARISONS.contains(operator)) {
            throw Domain.malformed("'" + operator + "' is no operator that we know.");
        }
        return compare(field, operator, term.value(), sql);
    }

    private String compare(Field field, String operator, JsonNode value, SqlText sql) {
        if (field.type().isList()) {
            return listCompare(field, operator, value, sql);
        }
        if (field.type() == FieldType.MANY2ONE && value.isTextual()) {
            return byName(field, operator, value.asText(), sql);
        }
        var negative = operator.equals("!=");
        if (isNothing(field, value)) {
            var empty =
                    field.type().isText() ? "coalesce(" + field.sql() + ", '') = ''" : "(" + field.sql() + ") IS NULL";
            return negative ? "NOT (" + empty + ")" : empty;
        }
        var bound = sql.bind(Fields.scalar(field, value), field.type().sqlType());
        var left = field.type() == FieldType.BOOLEAN ? "coalesce(" + field.sql() + ", false)" : "(" + field.sql() + ")";
        return negative ? left + " IS DISTINCT FROM " + bound : left + " " + operator + " " + bound;
    }

    private String byName(Field field, String operator, String name, SqlText sql) {
        if (field.nameSql() == null || !(operator.equals("=") || operator.equals("!="))) {
            throw Domain.malformed(field.name() + " wants an id.");
        }
        var same = field.nameSql() + " = " + sql.bind(name, "text");
        return operator.equals("=") ? same : "(" + same + ") IS NOT TRUE";
    }

    private String listCompare(Field field, String operator, JsonNode value, SqlText sql) {
        if (!(operator.equals("=") || operator.equals("!="))) {
            throw Domain.malformed(field.name() + " is a list: use =, !=, in or not in.");
        }
        var members = "EXISTS (SELECT 1 FROM %s l WHERE l.%s = t.id"
                .formatted(field.link().table(), field.link().owner());
        var condition = isNothing(field, value)
                ? "NOT " + members + ")"
                : members + " AND l." + field.link().member() + " = " + sql.bind(Fields.scalar(field, value), "bigint")
                        + ")";
        return operator.equals("=") ? condition : "NOT (" + condition + ")";
    }

    private String among(Field field, Domain.Term term, SqlText sql) {
        if (!term.value().isArray()) {
            throw Domain.malformed("'" + term.operator() + "' wants a list of values.");
        }
        if (term.value().size() > MOST_VALUES) {
            throw Domain.malformed("A list in a domain may have at most " + MOST_VALUES + " values.");
        }
        var wanted = StreamSupport.stream(term.value().spliterator(), false).toList();
        var texts = wanted.stream()
                .filter(value -> !isNothing(field, value))
                .map(value -> Fields.scalar(field, value))
                .toArray(String[]::new);
        var withEmpty = wanted.stream().anyMatch(value -> isNothing(field, value));
        var bound = sql.bindArray(texts, field.type().sqlType());
        var condition = field.type().isList()
                ? "EXISTS (SELECT 1 FROM %s l WHERE l.%s = t.id AND l.%s = ANY (%s))"
                        .formatted(
                                field.link().table(),
                                field.link().owner(),
                                field.link().member(),
                                bound)
                : "coalesce((" + field.sql() + ") = ANY (" + bound + "), false)";
        if (withEmpty && !field.type().isList()) {
            condition = "(" + condition + " OR (" + field.sql() + ") IS NULL)";
        }
        return term.operator().equals("in") ? condition : "NOT (" + condition + ")";
    }

    private String like(Field field, Domain.Term term, SqlText sql) {
        var operator = term.operator();
        var text = field.type() == FieldType.MANY2ONE ? field.nameSql() : field.sql();
        if (text == null || field.type().isList() || !(field.type().isText() || field.type() == FieldType.MANY2ONE)) {
            throw Domain.malformed("'" + operator + "' searches in text, and " + field.name() + " is none.");
        }
        var pattern = isNothing(field, term.value()) ? "" : Fields.pattern(field, term.value());
        return switch (operator) {
            case "like" -> text + " LIKE " + sql.bind("%" + pattern + "%", "text");
            case "ilike" -> text + " ILIKE " + sql.bind("%" + pattern + "%", "text");
            case "=like" -> text + " LIKE " + sql.bind(pattern, "text");
            case "=ilike" -> text + " ILIKE " + sql.bind(pattern, "text");
            case "not like" -> "(" + text + " LIKE " + sql.bind("%" + pattern + "%", "text") + ") IS NOT TRUE";
            case "not ilike" -> "(" + text + " ILIKE " + sql.bind("%" + pattern + "%", "text") + ") IS NOT TRUE";
            default -> throw Domain.malformed("'" + operator + "' is no operator that we know.");
        };
    }

    /** Odoo writes false for "nothing" in every type but boolean. */
    private static boolean isNothing(Field field, JsonNode value) {
        return value.isNull() || (value.isBoolean() && !value.asBoolean() && field.type() != FieldType.BOOLEAN);
    }

    static Refusal unknownField(Model model, String name) {
        return new Refusal(422, "unknown-field", model.name() + " has no field " + name + ".");
    }
}
