package io.tillstream.gateway.owners;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** order-service: stores what it has not seen, quarantines what has no lines. */
public final class OrderStandIn extends OwnerStandIn {

    private final Map<String, Long> stored = new HashMap<>();

    OrderStandIn() {
        put("pos.order", 1, Map.of("name", "Order 1", "uuid", "first"));
        put("pos.order.line", 1, Map.of("name", "Line 1", "order_id", 1));
        put("pos.payment", 1, Map.of("name", "Payment 1", "pos_order_id", 1));
        on("POST", "/internal/orders/ingest", asked -> Reply.json(200, ingest(asked)));
        on("POST", "/internal/orders/reconcile", this::reconcile);
        on(
                "GET",
                "/api/registers/1/order-chain/verification",
                asked -> Reply.json(200, Map.of("service", "order-service")));
    }

    private List<Map<String, Object>> ingest(Asked asked) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var order : asked.json().path("orders")) {
            var uuid = order.path("uuid").asText();
            var before = stored.putIfAbsent(uuid, stored.size() + 1L);
            var row = new LinkedHashMap<String, Object>();
            row.put("id", stored.get(uuid));
            row.put("uuid", uuid);
            row.put("pos_reference", "DAM-01-00000" + stored.get(uuid));
            row.put("status", !order.has("lines") ? "quarantined" : before == null ? "created" : "duplicate");
            row.put("account_move", false);
            rows.add(row);
        }
        return rows;
    }

    private Reply reconcile(Asked asked) {
        var missing = new ArrayList<String>();
        for (var order : asked.json().path("orders")) {
            if (!stored.containsKey(order.path("uuid").asText())) {
                missing.add(order.path("uuid").asText());
            }
        }
        return Reply.json(200, Map.of("missing", missing, "different", List.of()));
    }
}
