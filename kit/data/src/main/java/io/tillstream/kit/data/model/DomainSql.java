package io.tillstream.kit.data.model;

import io.tillstream.kit.problem.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Set;

/** Turns a domain into a condition over the main table, with every value bound. */
final class DomainSql {

    /** What a related record is called where its owner is another service: its copy of the name is searched. */
    private static final Set<String> NAMES = Set.of("name", "display_name");

    private static final String SUBQUERY = "(SELECT ";

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
            return together(model, both.parts(), true, sql);
        } else if (domain instanceof Domain.Or either) {
            return together(model, either.parts(), false, sql);
        } else if (domain instanceof Domain.Not not) {
            return "(" + condition(model, not.negated(), sql) + ") IS NOT TRUE";
        }
        return term(model, (Domain.Term) domain, sql);
    }

    /**
     * All of the parts, or any. What they ask of one related record is asked at once ({@code order_id.state} and {@code
     * order_id.total}), and so is what any of several may fulfil: the time and memory to plan a statement grow with its
     * subqueries, and with the partitions of the tables in them.
     */
    private String together(Model model, Set<Domain> parts, boolean all, SqlText sql) {
        var conditions = new ArrayList<String>();
        var related = new LinkedHashMap<Field, Domain>();
        for (var part : parts) {
            if (part instanceof Domain.Term term && isAskedTogether(model, term, all)) {
                related.merge(first(model, term), rest(term), all ? Domain.And::new : Domain.Or::new);
            } else {
                conditions.add(condition(model, part, sql));
            }
        }
        related.forEach((field, rest) ->
                conditions.add(through(field, models.find(field.relation()).orElseThrow(), rest, sql)));
        return "(" + String.join(all ? " AND " : " OR ", conditions) + ")";
    }

    /** Of a list, one record may fulfil this and another one that. */
    private boolean isAskedTogether(Model model, Domain.Term term, boolean all) {
        return term.field().indexOf('.') >= 0
                && (!all || first(model, term).type() == FieldType.MANY2ONE)
                && models.find(String.valueOf(first(model, term).relation())).isPresent()
                && !isAlways(term);
    }

    private static boolean isAlways(Domain.Term term) {
        return term.operator().equals("=?") && Fields.isNothing(term.value());
    }

    private String term(Model model, Domain.Term term, SqlText sql) {
        if (term.field().indexOf('.') >= 0) {
            return dotted(model, term, sql);
        }
        var condition = TermSql.of(Fields.readable(model, term.field(), viewer.roles()), term, sql);
        if (condition.contains(SUBQUERY)) {
            sql.countSubquery();
        }
        return condition;
    }

    /** {@code partner_id.name}: one level deep, over records that the viewer sees. */
    private String dotted(Model model, Domain.Term term, SqlText sql) {
        var field = first(model, term);
        var rest = rest(term);
        if (isAlways(term)) {
            return "true";
        }
        return models.find(String.valueOf(field.relation()))
                .map(related -> through(field, related, rest, sql))
                .orElseGet(() -> elsewhere(field, rest, sql));
    }

    private Field first(Model model, Domain.Term term) {
        var name = term.field().substring(0, term.field().indexOf('.'));
        return Fields.readable(model, name, viewer.roles());
    }

    private static Domain.Term rest(Domain.Term term) {
        var rest = term.field().substring(term.field().indexOf('.') + 1);
        if (rest.contains(".")) {
            throw Domain.malformed(term.field() + " is more than one level deep.");
        }
        return new Domain.Term(rest, term.operator(), term.value());
    }

    private String through(Field field, Model related, Domain rest, SqlText sql) {
        var inner = "SELECT t.id FROM " + related.table() + " t WHERE " + condition(related, rest, sql) + " AND "
                + ModelQueries.visible(related, viewer, sql);
        sql.countSubquery();
        return RelatedSql.of(field, related, inner, sql);
    }

    /** Of another service's record only its id and a copy of its name are known here. */
    private static String elsewhere(Field field, Domain.Term rest, SqlText sql) {
        if (rest.field().equals("id") && field.type() == FieldType.MANY2ONE) {
            return TermSql.of(field, rest, sql);
        }
        sql.countSubquery();
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
