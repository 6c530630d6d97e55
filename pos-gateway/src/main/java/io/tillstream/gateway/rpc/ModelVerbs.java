package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** The verbs that every model has, with the argument positions that Odoo gives them. */
@ApplicationScoped
class ModelVerbs {

    private static final int MOST_CREATED = 1_000;
    private static final Set<String> OPERATIONS = Set.of("read", "create", "write", "unlink");
    private static final Buffer TRUE = Buffer.buffer("true");
    private static final Buffer FALSE = Buffer.buffer("false");

    private final ModelReads reads;
    private final WholeSearch whole;
    private final ModelFields fields;

    ModelVerbs(ModelReads reads, WholeSearch whole, ModelFields fields) {
        this.reads = reads;
        this.whole = whole;
        this.fields = fields;
    }

    Uni<Buffer> call(String model, String method, Arguments arguments, RpcCaller caller) {
        return switch (method) {
            case "search" -> search(model, arguments, caller);
            case "search_count" -> reads.ask(model, "search_count", counted(arguments), caller);
            case "search_read" -> whole.find(model, "search_read", searchRead(arguments), caller);
            case "read" -> reads.ask(model, "read", read(arguments), caller);
            case "name_search" -> nameSearch(model, arguments, caller);
            case "fields_get" -> fieldsGet(model, arguments, caller);
            case "create" -> create(model, arguments, caller);
            case "write" -> write(model, arguments, caller);
            case "unlink" -> reads.ask(model, "unlink", Map.of("ids", arguments.ids(0, "ids")), caller);
            case "check_access_rights" -> checkAccessRights(model, arguments, caller);
            default -> throw new Refusal(404, "unknown-method", "There is no method " + model + "." + method + ".");
        };
    }

    private Uni<Buffer> search(String model, Arguments arguments, RpcCaller caller) {
        if (arguments.get(4, "count").asBoolean()) {
            return reads.ask(model, "search_count", counted(arguments), caller);
        }
        var search = new Search(
                Search.domain(arguments.get(0, "domain", "args")),
                null,
                arguments.number(2, "limit"),
                arguments.number(1, "offset"),
                arguments.text(3, "order"),
                false,
                !arguments.wantsArchived(),
                null);
        return whole.find(model, "search", search, caller);
    }

    private static Search counted(Arguments arguments) {
        var domain = Search.domain(arguments.get(0, "domain", "args"));
        return new Search(domain, null, null, null, null, false, !arguments.wantsArchived(), null);
    }

    private static Search searchRead(Arguments arguments) {
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

    private static Search read(Arguments arguments) {
        var names = Search.wantsNames(arguments.get(2, "load"));
        return Search.of(arguments.ids(0, "ids"), arguments.texts(1, "fields"), names);
    }

    /** "Contains" is asked of the owner as a name; any other operator as a term of the domain. */
    private Uni<Buffer> nameSearch(String model, Arguments arguments, RpcCaller caller) {
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
        var limit = arguments.get(3, "limit").isMissingNode() ? Integer.valueOf(100) : arguments.number(3, "limit");
        var search = new Search(domain, null, limit, null, null, false, !arguments.wantsArchived(), null);
        return whole.find(model, "name_search?name=" + (contains && name != null ? encoded(name) : ""), search, caller);
    }

    private Uni<Buffer> fieldsGet(String model, Arguments arguments, RpcCaller caller) {
        return fields.fieldsGet(model, arguments.texts(0, "allfields"), arguments.texts(1, "attributes"), caller)
                .map(Json::bytes);
    }

    /** One record gives its id, a list of records their ids. */
    private Uni<Buffer> create(String model, Arguments arguments, RpcCaller caller) {
        var values = arguments.get(0, "vals_list", "vals");
        if (values.isObject()) {
            return createOne(model, values, caller);
        }
        if (!values.isArray()) {
            throw Refusal.invalid("vals_list", "must be an object, or a list of them");
        }
        if (values.size() > MOST_CREATED) {
            throw new Refusal(413, "too-many-records", "At most " + MOST_CREATED + " records in one call.");
        }
        return Multi.createFrom()
                .<JsonNode>iterable(values::elements)
                .onItem()
                .transformToUniAndConcatenate(one -> createOne(model, one, caller))
                .collect()
                .asList()
                .map(RawList::of);
    }

    private Uni<Buffer> createOne(String model, JsonNode values, RpcCaller caller) {
        return reads.ask(model, "create", Map.of("values", values), caller);
    }

    private Uni<Buffer> write(String model, Arguments arguments, RpcCaller caller) {
        var request = Map.of("ids", arguments.ids(0, "ids"), "values", arguments.require(1, "vals"));
        return reads.ask(model, "write", request, caller);
    }

    private Uni<Buffer> checkAccessRights(String model, Arguments arguments, RpcCaller caller) {
        var operation = arguments.require(0, "operation").asText();
        if (!OPERATIONS.contains(operation)) {
            throw Refusal.invalid("operation", "must be one of " + OPERATIONS);
        }
        var quiet = arguments.isFalse(1, "raise_exception");
        return fields.describe(model, caller)
                .map(description -> allows(description, operation))
                .invoke(allowed -> requireAllowed(allowed || quiet, operation, model))
                .map(allowed -> allowed ? TRUE : FALSE);
    }

    private static boolean allows(JsonNode description, String operation) {
        return switch (operation) {
            case "read" -> true;
            case "unlink" -> description.path("deletable").asBoolean();
            default -> description.path("writable").asBoolean();
        };
    }

    private static void requireAllowed(boolean allowed, String operation, String model) {
        if (!allowed) {
            throw Refusal.forbidden("You are not allowed to " + operation + " records of " + model + ".");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
