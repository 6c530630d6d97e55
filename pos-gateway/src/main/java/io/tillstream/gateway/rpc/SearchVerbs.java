package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The verbs that find records and read them, with the argument positions that Odoo gives them. */
@ApplicationScoped
class SearchVerbs {

    private static final int NAMES = 100;

    private final ModelReads reads;
    private final WholeSearch whole;
    private final ModelFields fields;

    SearchVerbs(ModelReads reads, WholeSearch whole, ModelFields fields) {
        this.reads = reads;
        this.whole = whole;
        this.fields = fields;
    }

    Uni<Buffer> search(String model, Arguments arguments, RpcCaller caller) {
        if (arguments.flag(4, "count")) {
            return reads.ask(model, "search_count", countOf(arguments), caller);
        }
        return whole.find(model, "search", searchOf(arguments), caller);
    }

    static Search searchOf(Arguments arguments) {
        return new Search(
                Search.domain(arguments.get(0, "domain", "args")),
                null,
                arguments.number(2, "limit"),
                arguments.number(1, "offset"),
                arguments.text(3, "order"),
                false,
                !arguments.wantsArchived(),
                null);
    }

    /** At most {@code limit}, where there is one. */
    Uni<Buffer> count(String model, Arguments arguments, RpcCaller caller) {
        var limit = arguments.number(1, "limit");
        return reads.ask(model, "search_count", countOf(arguments), caller)
                .map(count -> limit == null || limit == 0
                        ? count
                        : Json.bytes(Math.min(limit, Json.tree(count.getBytes()).asLong())));
    }

    static Search countOf(Arguments arguments) {
        var domain = Search.domain(arguments.get(0, "domain", "args"));
        return new Search(domain, null, null, null, null, false, !arguments.wantsArchived(), null);
    }

    Uni<Buffer> searchRead(String model, Arguments arguments, RpcCaller caller) {
        return whole.find(model, "search_read", searchReadOf(arguments), caller);
    }

    static Search searchReadOf(Arguments arguments) {
        return new Search(
                Search.domain(arguments.get(0, "domain")),
                arguments.texts(1, "fields"),
                arguments.number(3, "limit"),
                arguments.number(2, "offset"),
                arguments.text(4, "order"),
                Search.wantsNames(arguments.named().path("load")),
                !arguments.wantsArchived(),
                null);
    }

    Uni<Buffer> read(String model, Arguments arguments, RpcCaller caller) {
        return reads.ask(model, "read", readOf(arguments), caller);
    }

    static Search readOf(Arguments arguments) {
        var names = Search.wantsNames(arguments.get(2, "load"));
        return Search.of(arguments.ids(0, "ids"), arguments.texts(1, "fields"), names);
    }

    /** "Contains" is asked of the owner as a name; any other operator as a term of the domain. */
    Uni<Buffer> nameSearch(String model, Arguments arguments, RpcCaller caller) {
        var name = arguments.text(0, "name");
        var operator = arguments.text(2, "operator");
        var contains = operator == null || operator.equals("ilike");
        var domain = Json.mapper().createArrayNode();
        var given = Search.domain(arguments.get(1, "args", "domain"));
        if (given != null) {
            given.forEach(domain::add);
        }
        if (!contains && name != null) {
            domain.addArray().add("display_name").add(operator).add(name);
        }
        var limit = arguments.get(3, "limit").isMissingNode() ? Integer.valueOf(NAMES) : arguments.number(3, "limit");
        var search = new Search(domain, null, limit, null, null, false, !arguments.wantsArchived(), null);
        return whole.find(model, "name_search?name=" + (contains && name != null ? encoded(name) : ""), search, caller);
    }

    /** {@code [id, display_name]} of each. */
    Uni<Buffer> nameGet(String model, Arguments arguments, RpcCaller caller) {
        var search = Search.of(arguments.ids(0, "ids"), List.of("display_name"), false);
        return reads.ask(model, "read", search, caller).map(records -> {
            var names = Json.mapper().createArrayNode();
            Json.tree(records.getBytes())
                    .forEach(record -> names.add(pair(
                            record.path("id").asLong(),
                            record.path("display_name").asText())));
            return Json.bytes(names);
        });
    }

    Uni<Buffer> fieldsGet(String model, Arguments arguments, RpcCaller caller) {
        return fields.fieldsGet(model, arguments.texts(0, "allfields"), arguments.texts(1, "attributes"), caller)
                .map(Json::bytes);
    }

    private static ArrayNode pair(long id, String name) {
        return Json.mapper().createArrayNode().add(id).add(name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
