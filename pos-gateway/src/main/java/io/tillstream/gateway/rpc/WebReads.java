package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Reading with a specification, as Odoo's web client does since 17: a related record comes as its id, or as an object
 * with {@code id} and {@code display_name} where the specification asks for fields of it.
 */
@ApplicationScoped
class WebReads {

    private static final Set<String> RELATED = Set.of("id", "display_name");

    private final ModelReads reads;
    private final WholeSearch whole;

    WebReads(ModelReads reads, WholeSearch whole) {
        this.reads = reads;
        this.whole = whole;
    }

    Uni<Buffer> read(String model, Arguments arguments, RpcCaller caller) {
        var wanted = specification(arguments);
        return reads.ask(model, "read", Search.of(arguments.ids(0, "ids"), names(wanted), true), caller)
                .map(records -> Json.bytes(shaped(records, wanted)));
    }

    /** {@code {length, records}}; before 17 the second argument was a list of fields. */
    Uni<Buffer> searchRead(String model, Arguments arguments, RpcCaller caller) {
        var wanted = specification(arguments);
        var search = new Search(
                Search.domain(arguments.get(0, "domain")),
                names(wanted),
                arguments.number(3, "limit"),
                arguments.number(2, "offset"),
                arguments.text(4, "order"),
                true,
                !arguments.wantsArchived(),
                null);
        return whole.find(model, "search_read", search, caller)
                .map(records -> shaped(records, wanted))
                .chain(records -> reads.ask(model, "search_count", search.counted(), caller)
                        .map(length -> answer(length, records)));
    }

    private static Buffer answer(Buffer length, JsonNode records) {
        var members = new LinkedHashMap<String, Buffer>();
        members.put("length", length);
        members.put("records", Json.bytes(records));
        return RawObject.of(members);
    }

    private static JsonNode specification(Arguments arguments) {
        var wanted = arguments.get(1, "specification", "fields");
        if (!wanted.isObject() && !wanted.isArray() && !Arguments.isNothing(wanted)) {
            throw Refusal.invalid("specification", "is an object with a member for each field");
        }
        wanted.forEach(field -> requireKnown(field.path("fields")));
        return wanted;
    }

    /** What would be left out without a word is refused. */
    private static void requireKnown(JsonNode relatedFields) {
        relatedFields.fieldNames().forEachRemaining(name -> {
            if (!RELATED.contains(name)) {
                throw Refusal.invalid(
                        "specification", "gives id and display_name of a related record; read its " + name + " apart");
            }
        });
    }

    private static List<String> names(JsonNode wanted) {
        var names = new ArrayList<String>();
        wanted.fieldNames().forEachRemaining(names::add);
        if (wanted.isArray()) {
            wanted.forEach(name -> names.add(name.asText()));
        }
        return names.isEmpty() ? List.of("id") : names;
    }

    private static JsonNode shaped(Buffer records, JsonNode wanted) {
        var shaped = (ArrayNode) Json.tree(records.getBytes());
        if (wanted.isObject()) {
            shaped.forEach(record -> shape((ObjectNode) record, wanted));
        }
        return shaped;
    }

    private static void shape(ObjectNode record, JsonNode wanted) {
        wanted.fields().forEachRemaining(field -> {
            var value = record.path(field.getKey());
            if (isPair(value)) {
                record.set(
                        field.getKey(),
                        field.getValue().has("fields") ? related(value.get(0), value.get(1)) : value.get(0));
            } else if (value.isArray() && field.getValue().has("fields")) {
                record.set(field.getKey(), related(value));
            }
        });
    }

    private static boolean isPair(JsonNode value) {
        return value.isArray() && value.size() == 2 && value.get(1).isTextual();
    }

    private static ObjectNode related(JsonNode id, JsonNode name) {
        var related = Json.mapper().createObjectNode();
        related.set("id", id);
        related.set("display_name", name);
        return related;
    }

    private static ArrayNode related(JsonNode ids) {
        var related = Json.mapper().createArrayNode();
        ids.forEach(id -> related.addObject().set("id", id));
        return related;
    }
}
