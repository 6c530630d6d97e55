package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Stored orders with their lines and payments, each model by its name. */
@ApplicationScoped
class OrderRecords {

    private static final String LINE = "pos.order.line";
    private static final Buffer NONE = Buffer.buffer("[]");

    private final ModelReads reads;
    private final WholeSearch whole;

    OrderRecords(ModelReads reads, WholeSearch whole) {
        this.reads = reads;
        this.whole = whole;
    }

    Uni<Map<String, Buffer>> of(List<Long> ids, RpcCaller caller) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(none());
        }
        return Uni.join()
                .all(
                        reads.ask("pos.order", "read", Search.of(ids, null, false), caller),
                        whole.find(LINE, "search_read", members("order_id", ids), caller),
                        whole.find("pos.payment", "search_read", members("pos_order_id", ids), caller))
                .andFailFast()
                .map(found -> members(found.get(0), found.get(1), found.get(2)));
    }

    /** With the orders whose goods these take back: a till counts there what can still come back. */
    Uni<Map<String, Buffer>> withRefunded(List<Long> ids, RpcCaller caller) {
        return of(ids, caller).chain(found -> {
            var lines = refundedLines(Json.tree(found.get(LINE).getBytes()));
            return lines.isEmpty()
                    ? Uni.createFrom().item(found)
                    : whole.find(LINE, "search_read", members("id", lines, List.of("order_id")), caller)
                            .map(sold -> together(ids, Json.tree(sold.getBytes())))
                            .chain(all ->
                                    all.size() == ids.size() ? Uni.createFrom().item(found) : of(all, caller));
        });
    }

    private static List<Long> refundedLines(JsonNode lines) {
        var refunded = new LinkedHashSet<Long>();
        lines.forEach(line -> {
            var id = line.path("refunded_orderline_id");
            if (id.isIntegralNumber()) {
                refunded.add(id.asLong());
            }
        });
        return List.copyOf(refunded);
    }

    private static List<Long> together(List<Long> ids, JsonNode sold) {
        var all = new LinkedHashSet<>(ids);
        sold.forEach(line -> all.add(line.path("order_id").asLong()));
        return List.copyOf(all);
    }

    static Map<String, Buffer> none() {
        return members(NONE, NONE, NONE);
    }

    private static Search members(String field, List<Long> orders) {
        return members(field, orders, null);
    }

    private static Search members(String field, List<Long> ids, List<String> fields) {
        var domain = Json.mapper().createArrayNode();
        domain.addArray().add(field).add("in").add(Json.mapper().<ArrayNode>valueToTree(ids));
        return new Search(domain, fields, Integer.MAX_VALUE, null, null, false, false, null);
    }

    private static Map<String, Buffer> members(Buffer orders, Buffer lines, Buffer payments) {
        var members = new LinkedHashMap<String, Buffer>();
        members.put("pos.order", orders);
        members.put(LINE, lines);
        members.put("pos.payment", payments);
        return members;
    }
}
