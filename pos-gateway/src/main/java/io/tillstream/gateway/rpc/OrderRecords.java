package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stored orders with their lines and payments, each model by its name. */
@ApplicationScoped
class OrderRecords {

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
                        whole.find("pos.order.line", "search_read", members("order_id", ids), caller),
                        whole.find("pos.payment", "search_read", members("pos_order_id", ids), caller))
                .andFailFast()
                .map(found -> members(found.get(0), found.get(1), found.get(2)));
    }

    static Map<String, Buffer> none() {
        return members(NONE, NONE, NONE);
    }

    private static Search members(String field, List<Long> orders) {
        var domain = Json.mapper().createArrayNode();
        domain.addArray().add(field).add("in").add(Json.mapper().<ArrayNode>valueToTree(orders));
        return new Search(domain, null, Integer.MAX_VALUE, null, null, false, false, null);
    }

    private static Map<String, Buffer> members(Buffer orders, Buffer lines, Buffer payments) {
        var members = new LinkedHashMap<String, Buffer>();
        members.put("pos.order", orders);
        members.put("pos.order.line", lines);
        members.put("pos.payment", payments);
        return members;
    }
}
