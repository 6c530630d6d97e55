package io.tillstream.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.order.fixture.Owners;
import io.tillstream.order.fixture.Shop;
import io.tillstream.order.fixture.TestOrder;
import io.tillstream.order.fixture.Till;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fields by which tills since Odoo 18 follow orders. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class WhatOdoosTillsReadTest {

    private long session;

    @BeforeEach
    void aSessionIsOpen() {
        Shop.open();
        session = Shop.newSession(Shop.newRegister());
    }

    @Test
    void whenAnOrderChanged() {
        var order = TestOrder.in(session).line(Shop.FOOD, "1", "10").with("state", "draft");
        var id = Till.sendOne(order.flat()).get("id");
        var parked = read("pos.order", id, "id").get("write_date");
        assertThat(parked).isEqualTo(read("pos.order", id, "id").get("create_date"));
        assertThat(read("pos.order.line", id, "order_id").get("write_date")).isEqualTo(parked);

        Till.sendOne(order.with("state", "paid").paidBy(Shop.CARD, "12.10").flat());

        var written = read("pos.order", id, "id").get("write_date");
        assertThat(String.valueOf(written)).isGreaterThanOrEqualTo(String.valueOf(parked));
        assertThat(read("pos.payment", id, "pos_order_id").get("write_date")).isEqualTo(written);
        var since = new JsonArray().add("write_date").add(">=").add(written);
        assertThat(search("pos.order", new JsonArray().add(term("id", id)).add(since)))
                .hasSize(1);
        var later = new JsonArray().add("write_date").add(">=").add("2999-01-01 00:00:00");
        assertThat(search("pos.order", new JsonArray().add(term("id", id)).add(later)))
                .isEmpty();
    }

    @Test
    void paymentsByTheirUuid() {
        var uuid = UUID.randomUUID().toString();
        var order = TestOrder.in(session).line(Shop.FOOD, "1", "10").flat();
        var payment = new JsonObject()
                .put("uuid", uuid)
                .put("payment_method_id", Shop.CARD)
                .put("amount", 12.1);
        order.put(
                "payment_ids", new JsonArray().add(new JsonArray().add(0).add(0).add(payment)));
        var id = Till.sendOne(order).get("id");

        assertThat(read("pos.payment", id, "pos_order_id")).containsEntry("uuid", uuid);
    }

    @Test
    void nobodyWhomNobodyKnowsGetsAnInvoice() {
        var nobody =
                TestOrder.ofOneFood(session).with("partner_id", 987_654_321).with("to_invoice", true);
        var anna = TestOrder.ofOneFood(session).with("partner_id", Shop.ANNA).with("to_invoice", true);

        var unknown = Till.sendOne(nobody.flat());

        assertThat((List<?>) unknown.get("flags")).asList().contains("unknown-partner");
        assertThat(read("pos.order", unknown.get("id"), "id"))
                .containsEntry("partner_id", false)
                .containsEntry("to_invoice", false);
        assertThat(read("pos.order", Till.sendOne(anna.flat()).get("id"), "id")).containsEntry("to_invoice", true);
    }

    private static Map<String, Object> read(String model, Object order, String field) {
        return search(model, new JsonArray().add(term(field, order))).get(0);
    }

    private static JsonArray term(String field, Object value) {
        return new JsonArray().add(field).add("=").add(value);
    }

    private static List<Map<String, Object>> search(String model, JsonArray domain) {
        return Till.managerPosts(
                        "/internal/models/" + model + "/search_read",
                        new JsonObject().put("domain", domain).encode())
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
    }
}
