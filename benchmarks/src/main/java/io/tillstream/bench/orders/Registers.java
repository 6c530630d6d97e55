package io.tillstream.bench.orders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sets up registers like the demo chain's first one, and opens a session on each. */
final class Registers {

    private final GatewayClient admin;

    Registers(GatewayClient admin) {
        this.admin = admin;
    }

    /** @param series begins their codes */
    List<Register> open(int count, String series) {
        var first =
                (ObjectNode) admin.get("/api/registers?limit=1").path("items").get(0);
        first.set("paymentMethodIds", withoutDrawer(first.path("paymentMethodIds")));
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> open(first.deepCopy().without("id"), series + "-%02d".formatted(number)))
                .toList();
    }

    /** A drawer belongs to one register; cards are taken everywhere. */
    private ArrayNode withoutDrawer(JsonNode methods) {
        var kept = GatewayClient.JSON.createArrayNode();
        for (var method : methods) {
            if (!"cash"
                    .equals(admin.get("/api/payment-methods/" + method.asLong())
                            .path("type")
                            .asText())) {
                kept.add(method);
            }
        }
        return kept;
    }

    private Register open(ObjectNode like, String code) {
        like.put("code", code).put("name", "Bench " + code);
        var register = admin.post("/api/registers", like).path("id").asLong();
        var session = admin.post("/api/sessions", Map.of("registerId", register))
                .path("id")
                .asLong();
        admin.post("/api/sessions/" + session + "/open", Map.of("openingCash", "100.00", "notes", ""));
        return new Register(register, code, session);
    }
}
