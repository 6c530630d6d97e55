package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The verbs that change records, and those that tell whether one may. The owner decides, in its own use cases. */
@ApplicationScoped
class RecordVerbs {

    private static final int MOST_CREATED = 1_000;
    private static final Set<String> OPERATIONS = Set.of("read", "create", "write", "unlink");
    private static final Buffer TRUE = Buffer.buffer("true");
    private static final Buffer FALSE = Buffer.buffer("false");

    private final ModelReads owners;
    private final ModelFields fields;

    RecordVerbs(ModelReads owners, ModelFields fields) {
        this.owners = owners;
        this.fields = fields;
    }

    /** One record gives its id, a list of records their ids; the owner creates all of them or none. */
    Uni<Buffer> create(String model, Arguments arguments, RpcCaller caller) {
        var values = requireRecords(arguments.get(0, "vals_list", "vals"));
        return owners.ask(model, "create", Map.of("values", values), caller);
    }

    /** @return an object, or a list of objects */
    static JsonNode requireRecords(JsonNode values) {
        if (!values.isObject() && !values.isArray()) {
            throw Refusal.invalid("vals_list", "must be an object, or a list of them");
        }
        if (values.isArray()) {
            if (values.size() > MOST_CREATED) {
                throw new Refusal(413, "too-many-records", "At most " + MOST_CREATED + " records in one call.");
            }
            values.forEach(element -> requireObject(element, "vals_list"));
        }
        return values;
    }

    /**
     * For records of several owners, which have no transaction in common.
     *
     * @param one creates a record; its id
     */
    static Uni<Buffer> each(JsonNode values, Function<JsonNode, Uni<Buffer>> one) {
        return Multi.createFrom()
                .<JsonNode>iterable(values::elements)
                .onItem()
                .transformToUniAndConcatenate(one::apply)
                .collect()
                .asList()
                .map(RawList::of);
    }

    Uni<Buffer> write(String model, Arguments arguments, RpcCaller caller) {
        var values = requireObject(arguments.require(1, "vals"), "vals");
        return write(model, arguments.ids(0, "ids"), values, caller);
    }

    /** @param active false puts records away, true brings them back */
    Uni<Buffer> archive(String model, boolean active, Arguments arguments, RpcCaller caller) {
        var values = Json.mapper().createObjectNode().put("active", active);
        return write(model, arguments.ids(0, "ids"), values, caller);
    }

    private Uni<Buffer> write(String model, List<Long> ids, JsonNode values, RpcCaller caller) {
        return owners.ask(model, "write", Map.of("ids", ids, "values", values), caller);
    }

    /** Archives what must stay, or is refused. */
    Uni<Buffer> unlink(String model, Arguments arguments, RpcCaller caller) {
        return owners.ask(model, "unlink", Map.of("ids", arguments.ids(0, "ids")), caller);
    }

    Uni<Buffer> checkAccessRights(String model, Arguments arguments, RpcCaller caller) {
        var quiet = arguments.isFalse(1, "raise_exception");
        var operation = operation(arguments, 0);
        return allowed(model, operation, caller)
                .invoke(allowed -> requireAllowed(allowed || quiet, operation, model))
                .map(RecordVerbs::json);
    }

    Uni<Buffer> hasAccess(String model, Arguments arguments, RpcCaller caller) {
        return allowed(model, operation(arguments, 1), caller).map(RecordVerbs::json);
    }

    /** Answers nothing, or refuses. */
    Uni<Buffer> checkAccess(String model, Arguments arguments, RpcCaller caller) {
        var operation = operation(arguments, 1);
        return allowed(model, operation, caller)
                .invoke(allowed -> requireAllowed(allowed, operation, model))
                .map(allowed -> null);
    }

    /** Those of the ids that are records, archived or not. */
    Uni<Buffer> exists(String model, Arguments arguments, RpcCaller caller) {
        var ids = arguments.ids(0, "ids");
        var domain = Json.mapper().createArrayNode();
        domain.addArray().add("id").add("in").add(Json.mapper().<ArrayNode>valueToTree(ids));
        var search = new Search(domain, null, null, null, null, false, false, null);
        return owners.ask(model, "search", search, caller);
    }

    private Uni<Boolean> allowed(String model, String operation, RpcCaller caller) {
        return fields.describe(model, caller).map(description -> allows(description, operation));
    }

    private static String operation(Arguments arguments, int position) {
        var operation = arguments.require(position, "operation").asText();
        if (!OPERATIONS.contains(operation)) {
            throw Refusal.invalid("operation", "must be one of " + OPERATIONS);
        }
        return operation;
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

    private static JsonNode requireObject(JsonNode values, String name) {
        if (!values.isObject()) {
            throw Refusal.invalid(name, "must be an object of fields and values, or a list of them for create");
        }
        return values;
    }

    private static Buffer json(boolean value) {
        return value ? TRUE : FALSE;
    }
}
