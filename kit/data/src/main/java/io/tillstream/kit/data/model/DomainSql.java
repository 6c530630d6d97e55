package io.tillstream.kit.data.model;

import io.tillstream.kit.problem.Refusal;
import java.util.Set;

/** Turns a domain into a condition over the main table, with every value bound. */
final class DomainSql {

    /** What a related record is called where its owner is another service: its copy of the name is searched. */
    private static final Set<String> NAMES = Set.of("name", "display_name");

    private final Models models;
    private final Viewer viewer;

    DomainSql(Models models, Viewer viewer) {
        this.models = models;
        this.viewer = viewer;
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
        return dot < 0
                ? TermSql.of(Fields.readable(model, term.field(), viewer.roles()), term, sql)
                : dotted(model, term, dot, sql);
    }

    /** {@code partner_id.name}: one level deep, over records that the viewer sees. */
    private String dotted(Model model, Domain.Term term, int dot, SqlText sql) {
        var field = Fields.readable(model, term.field().substring(0, dot), viewer.roles());
        var rest = new Domain.Term(term.field().substring(dot + 1), term.operator(), term.value());
        if (rest.field().contains(".")) {
            throw Domain.malformed(term.field() + " is more than one level deep.");
        }
        if (term.operator().equals("=?") && Fields.isNothing(term.value())) {
            return "true";
        }
        return models.find(String.valueOf(field.relation()))
                .map(related -> through(field, related, rest, sql))
                .orElseGet(() -> elsewhere(field, rest, sql));
    }

    private String through(Field field, Model related, Domain.Term rest, SqlText sql) {
        var inner = "SELECT t.id FROM " + related.table() + " t WHERE " + condition(related, rest, sql) + " AND "
                + ModelQueries.visible(related, viewer, sql);
        return field.type().isList()
                ? "t.id IN (SELECT l.%s FROM %s l WHERE l.%s IN (%s))"
                        .formatted(
                                field.link().owner(),
                                field.link().table(),
                                field.link().member(),
                                inner)
                : "(" + field.sql() + ") IN (" + inner + ")";
    }

    /** Of another service's record only its id and a copy of its name are known here. */
    private static String elsewhere(Field field, Domain.Term rest, SqlText sql) {
        if (rest.field().equals("id") && field.type() == FieldType.MANY2ONE) {
            return TermSql.of(field, rest, sql);
        }
        if (NAMES.contains(rest.field()) && field.nameSql() != null) {
            return "((" + field.sql() + ") IS NOT NULL AND " + TermSql.of(field.asName(), rest, sql) + ")";
        }
        throw Domain.malformed("No search through " + field.name() + "." + rest.field() + ".");
    }

    static Refusal unknownField(Model model, String name) {
        return new Refusal(422, "unknown-field", model.name() + " has no field " + abbreviated(name) + ".");
    }

    private static String abbreviated(String name) {
        return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }
}
