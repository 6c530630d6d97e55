package io.tillstream.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.event.CloudEvent;
import io.tillstream.kit.testing.KafkaProbe;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.order.fixture.Owners;
import io.tillstream.order.fixture.Shop;
import io.tillstream.order.fixture.TestOrder;
import io.tillstream.order.fixture.Till;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing of what a till says of a sale is lost on the way to the books, or to who listens. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class WhatIsBookedTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final KafkaProbe kafka = KafkaProbe.ofTestServers();
    private long register;
    private long session;

    @BeforeEach
    void aSessionIsOpen() {
        Shop.open();
        register = Shop.newRegister();
        session = Shop.newSession(register);
    }

    @Test
    void everythingThatTheTillSaid() {
        var line = new JsonObject()
                .put("uuid", "L-9")
                .put("product_id", Shop.FOOD)
                .put("qty", 2)
                .put("price_unit", 10)
                .put("discount", 50)
                .put("tax_ids", new JsonArray().add(Shop.ON_TOP_21))
                .put("price_subtotal", 10)
                .put("price_subtotal_incl", 12.1)
                .put("customer_note", "no onions")
                .put("custom", new JsonObject().put("acme.kitchen", 3));
        var order = TestOrder.in(session)
                .rawLine(line)
                .totalling("12.10")
                .taxed("2.10")
                .paidBy(Shop.CARD, "5.00")
                .paidBy(Shop.CASH, "10.00")
                .with("amount_return", 2.9)
                .with("user_id", 17)
                .with("partner_id", Shop.ANNA)
                .with("pricelist_id", 4)
                .with("fiscal_position_id", 5)
                .with("general_note", "to the garden")
                .with("to_invoice", true)
                .with("tip_amount", 1.5)
                .with("custom", new JsonObject().put("acme.table", new JsonObject().put("seats", 4)));

        var id = Till.sendOne(order.wrapped()).get("id");

        var booked = Till.order(id);
        assertThat(booked.getLong("userId")).isEqualTo(17);
        assertThat(booked.getLong("partnerId")).isEqualTo(Shop.ANNA);
        assertThat(booked.getLong("pricelistId")).isEqualTo(4);
        assertThat(booked.getLong("fiscalPositionId")).isEqualTo(5);
        assertThat(booked.getString("note")).isEqualTo("to the garden");
        assertThat(booked.getBoolean("toInvoice")).isTrue();
        assertThat(booked.getString("amountCheck")).isEqualTo("match");
        assertThat(booked.getList("payments.amount")).containsExactly("5.00", "10.00", "-2.90");
        assertThat(booked.getList("payments.kind")).containsExactly("bank", "cash", "cash");
        assertThat(booked.getString("paid")).isEqualTo("12.10");
        assertThat(booked.getString("change")).isEqualTo("2.90");
        assertThat(booked.getString("lines[0].discount")).isEqualTo("50");
        assertThat(booked.getString("lines[0].note")).isEqualTo("no onions");
        assertThat(booked.getString("lines[0].uuid")).isEqualTo("L-9");
        assertThat(booked.getList("taxes.amount")).containsExactly("2.10");
        assertThat(booked.getFloat("custom.tip_amount")).isEqualTo(1.5f);
        var said = said(id);
        assertThat(said.getBoolean("toInvoice")).isTrue();
        assertThat(said.getLong("partnerId")).isEqualTo(Shop.ANNA);
        assertThat(said.getJsonObject("custom").getJsonObject("acme.table").getInteger("seats"))
                .isEqualTo(4);
        assertThat(said.getJsonArray("lines")
                        .getJsonObject(0)
                        .getJsonObject("custom")
                        .getInteger("acme.kitchen"))
                .isEqualTo(3);
        assertThat(said.getJsonArray("payments")).hasSize(3);
    }

    @Test
    void theLotsOfWhatWasSoldAreKeptAndAreNoPartOfTheHash() {
        var line = new JsonObject()
                .put("product_id", Shop.FOOD)
                .put("qty", 1)
                .put("price_unit", 10)
                .put("tax_ids", new JsonArray().add(Shop.ON_TOP_21))
                .put("price_subtotal", 10)
                .put("price_subtotal_incl", 12.1)
                .put("custom", new JsonObject().put("acme.kitchen", 3));
        var order = TestOrder.in(session)
                .rawLine(line)
                .totalling("12.10")
                .taxed("2.10")
                .paidBy(Shop.CARD, "12.10");
        line.put(
                "pack_lot_ids",
                new JsonArray()
                        .add(new JsonArray().add(0).add(0).add(new JsonObject().put("lot_name", "L-2026-11")))
                        .add(new JsonArray().add(6).add(0).add(new JsonArray().add(5)))
                        .add(new JsonObject().put("lot_name", " SN 7 "))
                        .add("odd"));

        var sent = Till.sendOne(order.wrapped());

        var booked = Till.order(sent.get("id"));
        assertThat(booked.getList("lines[0].custom.lots")).containsExactly("L-2026-11", "SN 7");
        assertThat(booked.getMap("lines[0].custom")).containsEntry("acme.kitchen", 3);
        line.remove("pack_lot_ids");
        assertThat(Till.sendOne(order.wrapped()))
                .containsEntry("status", "duplicate")
                .containsEntry("hash", sent.get("hash"));
    }

    @Test
    void aCustomerOfAnOfflineTillIsKnownWhenTheirRecordArrives() {
        var uuid = UUID.randomUUID().toString();
        var partner = Shop.newId();
        var id = Till.sendOne(
                        TestOrder.ofOneFood(session).with("partner_uuid", uuid).wrapped())
                .get("id");
        assertThat((Object) Till.order(id).get("partnerId")).isNull();
        assertThat(Till.order(id).getString("partnerUuid")).isEqualTo(uuid);

        kafka.send(new CloudEvent(
                Topics.PARTNERS,
                String.valueOf(partner),
                UUID.randomUUID().toString(),
                "/partner-service",
                "io.tillstream.partner.changed.v1",
                "res.partner:" + partner,
                Instant.now().toString(),
                1L,
                null,
                new JsonObject()
                        .put("model", "res.partner")
                        .put("id", partner)
                        .put(
                                "record",
                                new JsonObject()
                                        .put("id", partner)
                                        .put("name", "Offline Olga")
                                        .put("uuid", uuid)
                                        .put(
                                                "company_id",
                                                new JsonArray().add(1).add("Company")))
                        .encode()
                        .getBytes(StandardCharsets.UTF_8)));

        await().atMost(SOON).untilAsserted(() -> assertThat(Till.order(id).getString("partnerId"))
                .isEqualTo(String.valueOf(partner)));
        assertThat(Till.order(id).getString("partnerName")).isEqualTo("Offline Olga");
        var next = Till.sendOne(
                        TestOrder.ofOneFood(session).with("partner_uuid", uuid).wrapped())
                .get("id");
        assertThat(said(next).getLong("partnerId")).isEqualTo(partner);
        assertThat(Till.asManager("/api/registers/" + register + "/order-chain/verification")
                        .getBoolean("valid"))
                .isTrue();
    }

    @Test
    void goodsBroughtBackWithoutAReceiptAreARefundButATotalIsNotNegativeByItself() {
        var returned = TestOrder.in(session).line(Shop.FOOD, "-1", "10").paidBy(Shop.CASH, "-12.10");
        var nonsense = TestOrder.ofOneFood(session).totalling("-12.10").paidBy(Shop.CASH, "-24.20");

        var outcomes = Till.send(returned.wrapped(), nonsense.wrapped());

        assertThat(outcomes).extracting("status").containsExactly("created", "quarantined");
        assertThat(outcomes.get(1)).containsEntry("reason", "negative-total");
        assertThat(Till.order(outcomes.get(0).get("id")).getBoolean("refund")).isTrue();
    }

    @Test
    void moreThanFiveHundredAtATimeIsRefused() {
        var one = TestOrder.ofOneFood(session).wrapped().encode();
        var body = "{\"orders\":[" + String.join(",", java.util.Collections.nCopies(501, one)) + "]}";

        Till.post(io.tillstream.kit.testing.Tokens.ofTestServers().cashier(1), body)
                .statusCode(413)
                .body("type", org.hamcrest.Matchers.equalTo("too-many-orders"));
    }

    @Test
    void theRegisterThatAnOrderNamesIsItsSessions() {
        var order = TestOrder.ofOneFood(session).with("config_id", Shop.newRegister());

        assertThat(Till.sendOne(order.wrapped())).containsEntry("reason", "unknown-register");
    }

    private JsonObject said(Object id) {
        return await().atMost(SOON)
                .until(
                        () -> kafka.events(Topics.ORDERS).stream()
                                .filter(event -> event.subject().equals("order:" + id))
                                .filter(event -> event.type().equals("io.tillstream.order.paid.v1"))
                                .map(event -> new JsonObject(new String(event.data(), StandardCharsets.UTF_8)))
                                .toList(),
                        events -> !events.isEmpty())
                .get(0);
    }
}
