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
import java.util.Set;

/** Orders by way of the generic call: the older shape answers rows, the newer one the stored records. */
@ApplicationScoped
class OrderSync {

    private static final Buffer NONE = Buffer.buffer("[]");
    private static final Set<String> STORED = Set.of("created", "updated", "duplicate", "conflict");

    private final OrderIntake intake;
    private final ModelReads reads;

    OrderSync(OrderIntake intake, ModelReads reads) {
        this.intake = intake;
        this.reads = reads;
    }

    Uni<Buffer> createFromUi(Arguments arguments, RpcCaller caller) {
        var draft = arguments.get(1, "draft").asBoolean();
        return intake.ingest(orders(arguments), draft, caller);
    }

    /**
     * The records of every order that is stored now. What was quarantined is no record yet: all rows stand under
     * {@code _results}, so that a till knows it need not send those again.
     */
    Uni<Buffer> syncFromUi(Arguments arguments, RpcCaller caller) {
        return intake.ingest(orders(arguments), false, caller).chain(rows -> records(rows, caller));
    }

    private Uni<Buffer> records(Buffer rows, RpcCaller caller) {
        var ids = storedIds(Json.tree(rows.getBytes()));
        if (ids.isEmpty() || caller.isDevice()) {
            return Uni.createFrom().item(answer(List.of(NONE, NONE, NONE), rows));
        }
        return Uni.join()
                .all(
                        reads.ask("pos.order", "read", Search.of(ids, null, false), caller),
                        reads.ask("pos.order.line", "search_read", of(ids, "order_id"), caller),
                        reads.ask("pos.payment", "search_read", of(ids, "pos_order_id"), caller))
                .andFailFast()
                .map(records -> answer(records, rows));
    }

    private static Search of(List<Long> orders, String field) {
        var domain = Json.mapper().createArrayNode();
        domain.addArray().add(field).add("in").add(Json.mapper().<ArrayNode>valueToTree(orders));
        return new Search(domain, null, null, null, null, false, false, null);
    }

    private static Buffer answer(List<Buffer> records, Buffer rows) {
        var answer = new LinkedHashMap<String, Buffer>();
        answer.put("pos.order", records.get(0));
        answer.put("pos.session", NONE);
        answer.put("pos.order.line", records.get(1));
        answer.put("pos.payment", records.get(2));
        answer.put("pos.pack.operation.lot", NONE);
        answer.put("product.attribute.custom.value", NONE);
        answer.put("_results", rows);
        return RawObject.of(answer);
    }

    private static List<Long> storedIds(JsonNode rows) {
        var ids = new ArrayList<Long>();
        rows.forEach(row -> {
            if (STORED.contains(row.path("status").asText())) {
                ids.add(row.path("id").asLong());
            }
        });
        return ids;
    }

    private static Buffer orders(Arguments arguments) {
        var orders = arguments.require(0, "orders");
        if (!orders.isArray()) {
            throw Refusal.invalid("orders", "must be a list");
        }
        return Json.bytes(orders);
    }
}
