package io.tillstream.kit.data.model;

import com.fasterxml.jackson.databind.node.TextNode;
import io.tillstream.kit.problem.Refusal;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** SQL made from model descriptions. Only texts of descriptions go in; values are bound. */
@Singleton
class ModelQueries {

    private static final String COMPANY = "company_id";
    private static final String ACTIVE = "active";
    private static final int MOST_ROWS = 10_000;
    private static final int LONGEST_ORDER = 1_000;
    private static final int MOST_OFFSET = 10_000_000;

    private final Models models;

    ModelQueries(Models models) {
        this.models = models;
    }

    /** One JSON object a row, as bytes. */
    SqlText search(Model model, SearchRequest request, Viewer viewer) {
        var sql = new SqlText();
        var fields = Fields.chosen(model, request.fields(), viewer.roles());
        var found = found(model, Domain.parse(request.domain()), request, viewer, sql);
        return sql.add("SELECT " + bytes(JsonSql.of(fields, request.wantsNames())) + found);
    }

    SqlText ids(Model model, SearchRequest request, Viewer viewer) {
        var sql = new SqlText();
        return sql.add(
                "SELECT " + bytes("t.id::text") + found(model, Domain.parse(request.domain()), request, viewer, sql));
    }

    SqlText count(Model model, SearchRequest request, Viewer viewer) {
        var sql = new SqlText();
        var where = where(model, Domain.parse(request.domain()), request, viewer, sql);
        return sql.add("SELECT " + bytes("count(*)::text") + " FROM " + model.table() + " t WHERE " + where);
    }

    /** JSON and id of each, in no order; unknown ones are absent. */
    SqlText read(Model model, Collection<Long> ids, SearchRequest request, Viewer viewer) {
        var sql = new SqlText();
        var fields = Fields.chosen(model, request.fields(), viewer.roles());
        var wanted = sql.bindLongs(ids.toArray(Long[]::new));
        return sql.add("SELECT " + bytes(JsonSql.of(fields, request.wantsNames())) + ", t.id FROM " + model.table()
                + " t WHERE t.id = ANY (" + wanted + ") AND " + visible(model, viewer, sql));
    }

    /** {@code [id, display_name]} a row. */
    SqlText names(Model model, SearchRequest request, String name, Viewer viewer) {
        var sql = new SqlText();
        var named = new Domain.Term("display_name", "ilike", TextNode.valueOf(requireText(name)));
        var found = found(model, new Domain.And(Domain.parse(request.domain()), named), request, viewer, sql);
        return sql.add("SELECT " + bytes("json_build_array(t.id, " + model.displayName() + ")::text") + found);
    }

    private static String requireText(String name) {
        if (name.indexOf('\0') >= 0) {
            throw Refusal.invalid("name", "holds a character that no name has");
        }
        return name;
    }

    /** Bytes go through as they are; a text would be decoded here and encoded again. */
    static String bytes(String text) {
        return "convert_to(" + text + ", 'UTF8')";
    }

    static String columns(List<Field> fields, boolean names) {
        return fields.stream()
                .map(field -> field.json(names) + " AS \"" + field.name() + "\"")
                .collect(Collectors.joining(", "));
    }

    /** The page of records that a domain finds, from {@code FROM} on. */
    private String found(Model model, Domain domain, SearchRequest request, Viewer viewer, SqlText sql) {
        var order = order(model, request.order(), viewer);
        var limit = limit(request);
        var offset = offset(request);
        var byName = isWalked(request, viewer) ? NameSearch.of(model, domain) : Optional.<NameSearch>empty();
        return byName.map(search -> " FROM " + model.table() + " t WHERE t.id = ANY (ARRAY("
                        + idsByName(model, domain, search, request, viewer, sql) + ")) ORDER BY " + order)
                .orElseGet(() -> " FROM " + model.table() + " t WHERE " + where(model, domain, request, viewer, sql)
                        + " ORDER BY " + order + " LIMIT " + limit + " OFFSET " + offset);
    }

    /** In the model's own order, within the company that leads the order's index. */
    private static boolean isWalked(SearchRequest request, Viewer viewer) {
        return (request.order() == null || request.order().isBlank()) && viewer.companyId() != 0;
    }

    private String idsByName(
            Model model, Domain domain, NameSearch search, SearchRequest request, Viewer viewer, SqlText sql) {
        sql.planEachTime();
        var fits = new DomainSql(models, viewer).condition(model, search.term(), sql);
        var where = where(model, search.rest(domain), !domain.names(ACTIVE) && request.hidesArchived(), viewer, sql);
        return search.ids(model, fits, where, limit(request), offset(request), sql);
    }

    private String where(Model model, Domain domain, SearchRequest request, Viewer viewer, SqlText sql) {
        return where(model, domain, !domain.names(ACTIVE) && request.hidesArchived(), viewer, sql);
    }

    private String where(Model model, Domain domain, boolean hidesArchived, Viewer viewer, SqlText sql) {
        var condition = new DomainSql(models, viewer).condition(model, domain, sql);
        if (model.hasActive() && hidesArchived) {
            condition += " AND (" + model.field(ACTIVE).orElseThrow().sql() + ")";
        }
        return condition + " AND " + visible(model, viewer, sql);
    }

    /** The caller's own company, and of it what the model's own condition lets people without all stores see. */
    static String visible(Model model, Viewer viewer, SqlText sql) {
        var ofStores = viewer.allStores() || model.visible().isEmpty()
                ? "true"
                : "(" + sql.fill(model.visible().get(), viewer.placeholders()) + ")";
        return ofCompany(model, viewer, sql) + " AND " + ofStores;
    }

    /** "All stores" are those of one company; services work for all of them. */
    private static String ofCompany(Model model, Viewer viewer, SqlText sql) {
        return viewer.companyId() == 0
                ? "true"
                : model.field(COMPANY)
                        .map(company -> (model.isAlwaysOfACompany() ? "(%s) = %s" : "coalesce((%s) = %s, true)")
                                .formatted(company.sql(), sql.bindLong(viewer.companyId())))
                        .orElse("true");
    }

    private static String order(Model model, String order, Viewer viewer) {
        if (order == null || order.isBlank()) {
            return model.defaultOrder() + ", t.id";
        }
        if (order.length() > LONGEST_ORDER) {
            throw new Refusal(422, "malformed-order", "An order has at most " + LONGEST_ORDER + " characters.");
        }
        var parts = new ArrayList<String>();
        for (var part : order.split(",", -1)) {
            parts.add(orderTerm(model, part.strip(), viewer));
        }
        return String.join(", ", parts) + ", t.id";
    }

    private static String orderTerm(Model model, String term, Viewer viewer) {
        var words = term.toLowerCase(Locale.ROOT).split("\\s+");
        var direction = words.length > 1 ? words[1] : "asc";
        if (term.isEmpty() || words.length > 2 || !(direction.equals("asc") || direction.equals("desc"))) {
            throw new Refusal(422, "malformed-order", "An order is written as \"name asc, id desc\".");
        }
        var field = Fields.readable(model, words[0], viewer.roles());
        if (field.type().isList() || field.type() == FieldType.JSON) {
            throw new Refusal(422, "malformed-order", "No order by " + field.name() + ".");
        }
        var key = field.type() == FieldType.MANY2ONE && field.nameSql() != null ? field.nameSql() : field.sql();
        return key + " " + direction;
    }

    private static int limit(SearchRequest request) {
        return request.limit() == null || request.limit() <= 0 ? MOST_ROWS : Math.min(request.limit(), MOST_ROWS);
    }

    private static int offset(SearchRequest request) {
        var offset = request.offset() == null ? 0 : request.offset();
        if (offset < 0 || offset > MOST_OFFSET) {
            throw Refusal.invalid("offset", "must be between 0 and " + MOST_OFFSET);
        }
        return offset;
    }
}
