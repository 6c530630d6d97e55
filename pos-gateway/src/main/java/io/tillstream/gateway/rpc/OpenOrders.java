package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Several tills of one register: one asks which drafts there are now, and which of those it knows are gone. */
@ApplicationScoped
class OpenOrders {

    private static final String ORDER = "pos.order";

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
        var known = known(arguments.get(2, "record_ids"));
        return whole.find(ORDER, "search", drafts(register, arguments.get(1, "domain")), caller)
                .map(OpenOrders::ids)
                .chain(open -> records.of(open, caller)
                        .chain(found -> gone(known, caller).map(gone -> answer(found, gone))));
    }

    /** What the till knows and is no order, or is one that was cancelled: Odoo's tills drop both. */
    private Uni<List<Long>> gone(List<Long> known, RpcCaller caller) {
        if (known.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var domain = Json.mapper().createArrayNode();
        domain.addArray().add("id").add("in").add(Json.mapper().<ArrayNode>valueToTree(known));
        domain.addArray().add("state").add("!=").add("cancel");
        return reads.ask(ORDER, "search", new Search(domain, null, null, null, null, false, false, null), caller)
                .map(alive -> without(known, ids(alive)));
    }

    private static Search drafts(long register, JsonNode wanted) {
        var domain = Json.mapper().createArrayNode();
        domain.addArray().add("config_id").add("=").add(register);
        domain.addArray().add("state").add("=").add("draft");
        var more = Search.domain(wanted.path(ORDER));
        if (more != null) {
            more.forEach(domain::add);
        }
        return new Search(domain, null, null, null, null, false, false, null);
    }

    private static List<Long> known(JsonNode recordIds) {
        if (!recordIds.isObject() && !Arguments.isNothing(recordIds)) {
            throw Refusal.invalid("record_ids", "is an object with lists of ids by model");
        }
        var orders = recordIds.path(ORDER);
        return Arguments.isNothing(orders)
                ? List.of()
                : new Arguments(
                                Json.mapper().createArrayNode().add(orders),
                                Json.mapper().createObjectNode())
                        .ids(0, "record_ids");
    }

    private static List<Long> ids(Buffer json) {
        var ids = new ArrayList<Long>();
        Json.tree(json.getBytes()).forEach(id -> ids.add(id.asLong()));
        return ids;
    }

    private static List<Long> without(List<Long> known, List<Long> alive) {
        return known.stream().filter(id -> !Set.copyOf(alive).contains(id)).toList();
    }

    private static Buffer answer(Map<String, Buffer> found, List<Long> gone) {
        var answer = new LinkedHashMap<String, Buffer>();
        answer.put("dynamic_records", RawObject.of(found));
        answer.put("deleted_record_ids", Json.bytes(Map.of(ORDER, gone)));
        return RawObject.of(answer);
    }
}
