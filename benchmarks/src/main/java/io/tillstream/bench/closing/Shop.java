package io.tillstream.bench.closing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tillstream.local.cli.Fault;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Sets up registers like the demo chain's first one, each with a drawer of its own, and opens sessions on them. */
final class Shop {

    private final Manager manager;
    private final ObjectNode register;
    private final ObjectNode drawer;
    private final long cardMethod;

    Shop(Manager manager) {
        this.manager = manager;
        this.register = ((ObjectNode)
                        manager.get("/api/registers?limit=1").path("items").get(0))
                .without("id");
        this.drawer = ((ObjectNode) method("cash")).without("id");
        this.cardMethod = method("bank").path("id").asLong();
    }

    /** @param code names the register */
    Till open(String code) {
        var cash = manager.post("/api/payment-methods", drawer.deepCopy().put("code", "CASH-" + code))
                .path("id")
                .asLong();
        var like = register.deepCopy().put("code", code).put("name", "Bench " + code);
        like.putArray("paymentMethodIds").add(cash).add(cardMethod);
        var id = manager.post("/api/registers", like).path("id").asLong();
        return new Till(id, session(id), cash, cardMethod);
    }

    /** What the till sells: something with one tax. */
    Sold sold() {
        var product = stream(manager.get("/api/products?limit=100"))
                .filter(found -> found.path("taxIds").size() == 1
                        && !found.path("incomeAccountId").isNull())
                .findFirst()
                .orElseThrow(() -> new Fault("The demo chain sells nothing with one tax"));
        var tax = product.path("taxIds").get(0).asLong();
        return new Sold(
                product.path("id").asLong(),
                tax,
                manager.get("/api/taxes/" + tax).path("accountId").asLong(),
                product.path("incomeAccountId").asLong(),
                product.path("categoryIds").path(0).asLong());
    }

    private long session(long registerId) {
        var session = manager.post("/api/sessions", Map.of("registerId", registerId))
                .path("id")
                .asLong();
        manager.post("/api/sessions/" + session + "/open", Map.of("openingCash", "100.00", "notes", ""));
        return session;
    }

    private JsonNode method(String type) {
        return stream(manager.get("/api/payment-methods?limit=100"))
                .filter(method -> type.equals(method.path("type").asText()))
                .findFirst()
                .orElseThrow(() -> new Fault("The demo chain has no method of type " + type));
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false);
    }
}
