package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several tills of one register: one asks which orders changed, and which of the records it knows are gone. */
@ApplicationScoped
class OpenOrders {

    private static final String REGISTER = "pos.config";
    private static final String ORDER = "pos.order";
    private static final String OF_REGISTER = "config_id";
    private static final List<String> TOLD = List.of(ORDER, "pos.order.line", "pos.payment");

    private final ModelReads reads;
    private final WholeSearch whole;
    private final OrderRecords records;

    OpenOrders(ModelReads reads, WholeSearch whole, OrderRecords records) {
        this.reads = reads;
        this.whole = whole;
        this.records = records;
    }

    Uni<Buffer> read(Arguments arguments, RpcCaller caller) {
        var register = arguments.recordId();
        var wanted = wanted(register, arguments.get(1, "domain"));
        var known = known(arguments.get(2, "record_ids"));
        return requireVisible(register, caller)
                .chain(() -> find(ORDER, wanted, caller))
                .chain(orders -> records.of(orders, caller))
                .chain(found -> gone(known, caller).map(gone -> answer(found, gone)));
    }

    private Uni<Void> requireVisible(long register, RpcCaller caller) {
        return reads.ask(REGISTER, "read", Search.of(List.of(register), List.of("id"), false), caller)
                .invoke(found -> {
                    if (Json.tree(found.getBytes()).isEmpty()) {
                        throw Refusal.notFound("register", register);
                    }
                })
                .replaceWithVoid();
    }

    /**
     * The register's drafts, or what the till asks for: one that knows a draft wants to hear as well that it was paid at
     * another till.
     */
    private static ArrayNode wanted(long register, JsonNode domains) {
        if (!domains.isObject() && !Arguments.isNothing(domains)) {
            throw Refusal.invalid("domain", "is an object with domains by model");
        }
        var domain = Json.mapper().createArrayNode();
        var asked = Search.domain(domains.path(ORDER));
        if (asked == null || asked.isEmpty()) {
            domain.addArray().add(OF_REGISTER).add("=").add(register);
            domain.addArray().add("state").add("=").add("draft");
            return domain;
        }
        if (!namesRegister(asked)) {
            domain.addArray().add(OF_REGISTER).add("=").add(register);
        }
        asked.forEach(domain::add);
        return domain;
    }

    private static boolean namesRegister(JsonNode domain) {
        for (var term : domain) {
            var field = term.path(0).asText();
            if (field.equals(OF_REGISTER) || field.startsWith(OF_REGISTER + ".")) {
                return true;
            }
        }
        return false;
    }

    /** What the till knows of each model. */
    private static Map<String, List<Long>> known(JsonNode recordIds) {
        if (!recordIds.isObject() && !Arguments.isNothing(recordIds)) {
            throw Refusal.invalid("record_ids", "is an object with lists of ids by model");
        }
        var known = new LinkedHashMap<String, List<Long>>();
        for (var model : TOLD) {
            var ids = recordIds.path(model);
            if (!Arguments.isNothing(ids)) {
                known.put(model, ids(ids));
            }
        }
        known.putIfAbsent(ORDER, List.of());
        return known;
    }

    private static List<Long> ids(JsonNode ids) {
        var alone = new Arguments(
                Json.mapper().createArrayNode().add(ids), Json.mapper().createObjectNode());
        return alone.ids(0, "record_ids");
    }

    private Uni<Map<String, List<Long>>> gone(Map<String, List<Long>> known, RpcCaller caller) {
        var gone = new LinkedHashMap<String, List<Long>>();
        return Multi.createFrom()
                .iterable(known.entrySet())
                .onItem()
                .transformToUniAndConcatenate(model ->
                        gone(model.getKey(), model.getValue(), caller).invoke(ids -> gone.put(model.getKey(), ids)))
                .collect()
                .last()
                .replaceWith(gone);
    }

    /** What is no record any more; and an order that was cancelled: Odoo's tills drop both. */
    private Uni<List<Long>> gone(String model, List<Long> known, RpcCaller caller) {
        if (known.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var alive = Json.mapper().createArrayNode();
        alive.addArray().add("id").add("in").add(Json.mapper().<ArrayNode>valueToTree(known));
        if (model.equals(ORDER)) {
            alive.addArray().add("state").add("!=").add("cancel");
        }
        return find(model, alive, caller).map(found -> without(known, found));
    }

    private static List<Long> without(List<Long> known, List<Long> alive) {
        var living = new HashSet<>(alive);
        return known.stream().filter(id -> !living.contains(id)).toList();
    }

    private Uni<List<Long>> find(String model, ArrayNode domain, RpcCaller caller) {
        var search = new Search(domain, null, Integer.MAX_VALUE, null, null, false, false, null);
        return whole.find(model, "search", search, caller).map(found -> {
            var ids = new ArrayList<Long>();
            Json.tree(found.getBytes()).forEach(id -> ids.add(id.asLong()));
            return ids;
        });
    }

    private static Buffer answer(Map<String, Buffer> found, Map<String, List<Long>> gone) {
        var answer = new LinkedHashMap<String, Buffer>();
        answer.put("dynamic_records", RawObject.of(found));
        answer.put("deleted_record_ids", Json.bytes(gone));
        return RawObject.of(answer);
    }
}
