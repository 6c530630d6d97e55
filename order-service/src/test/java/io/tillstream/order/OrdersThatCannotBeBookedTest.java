package io.tillstream.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.kit.testing.Tokens;
import io.tillstream.order.fixture.Owners;
import io.tillstream.order.fixture.Shop;
import io.tillstream.order.fixture.TestOrder;
import io.tillstream.order.fixture.Till;
import io.tillstream.order.usecase.SettleResent;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class OrdersThatCannotBeBookedTest {

    @Inject
    Pool pool;

    @Inject
    SettleResent resent;

    private final Tokens tokens = Tokens.ofTestServers();
    private long session;

    @BeforeEach
    void aSessionIsOpen() {
        Shop.open();
        session = Shop.newSession(1);
    }

    @Test
    void whatNamesSomethingUnknownIsKeptWithTheReason() {
        var outcomes = Till.send(
                TestOrder.ofOneFood(987_654_321).wrapped(),
                TestOrder.in(session)
                        .line(987_654_321, "1", "10")
                        .paidBy(Shop.CARD, "12.10")
                        .wrapped(),
                TestOrder.in(session)
                        .line(Shop.FOOD, "1", "10")
                        .paidBy(987_654_321, "12.10")
                        .wrapped(),
                TestOrder.in(session).paidBy(Shop.CARD, "0").wrapped(),
                TestOrder.in(session)
                        .rawLine(lineTaxedWith(987_654_321))
                        .paidBy(Shop.CARD, "0")
                        .wrapped());

        assertThat(outcomes)
                .extracting("reason")
                .containsExactly(
                        "unknown-session", "unknown-product", "unknown-payment-method", "no-lines", "unknown-tax");
        assertThat(outcomes).extracting("status").containsOnly("quarantined");
    }

    private static JsonObject lineTaxedWith(long tax) {
        return new JsonObject()
                .put("product_id", Shop.FOOD)
                .put("qty", 1)
                .put("price_unit", 0)
                .put("tax_ids", new io.vertx.core.json.JsonArray().add(tax))
                .put("price_subtotal", 0)
                .put("price_subtotal_incl", 0);
    }

    @Test
    void whatIsSentAgainIsKeptOnce() {
        var order = TestOrder.ofOneFood(session).totalling("99").wrapped();

        var first = Till.sendOne(order);
        var again = Till.sendOne(order);

        assertThat(again).containsEntry("status", "quarantined").containsEntry("id", first.get("id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "5",
                "true",
                "\"x\"",
                "[]",
                "[[[]]]",
                "{}",
                "{\"data\":null}",
                "{\"data\":[]}",
                "{\"data\":{}}",
                "{\"id\":5,\"data\":{\"lines\":5}}",
                "{\"id\":\"ODD\",\"data\":{\"amount_total\":\"NaN\"}}",
                "{\"uuid\":\"ODD\",\"amount_total\":1e999999999}",
                "{\"uuid\":\"ODD\",\"amount_total\":1e-999999999}",
                "{\"uuid\":\"ODD\",\"amount_total\":[1],\"lines\":{}}",
                "{\"uuid\":\"ODD\\u0000\",\"amount_total\":1}",
                "{\"uuid\":\"ODD\",\"note\":\"\\u0000\",\"amount_total\":1}",
                "{\"uuid\":\"ODD\\ud800\",\"amount_total\":1}",
                "{\"uuid\":{\"a\":1},\"session_id\":{\"b\":2}}",
                "{\"uuid\":\"ODD\",\"amount_total\":1,\"lines\":[[0,0,null],[0],[],5,\"a\"]}",
                "{\"uuid\":\"ODD\",\"amount_total\":1,\"lines\":[[0,0,{\"product_id\":-1}]]}",
                "{\"uuid\":\"ODD\",\"amount_total\":1,\"lines\":[[0,0,{\"product_id\":1,\"qty\":1,\"price_unit\":1,"
                        + "\"price_subtotal\":1,\"price_subtotal_incl\":1,\"tax_ids\":[[6,false,[\"x\"]]]}]]}",
                "{\"uuid\":\"ODD\",\"amount_total\":1,\"session_id\":99999999999999999999}",
                "{\"uuid\":\"ODD\",\"amount_total\":1,\"payment_ids\":[[0,0,{\"amount\":\"1,5\"}]]}"
            })
    void whatHasTheWrongShapeIsKeptWhateverItIs(String odd) {
        var good = TestOrder.ofOneFood(session).wrapped();

        Till.post(tokens.cashier(1), "{\"orders\":[%s,%s],\"draft\":false}".formatted(odd, good.encode()))
                .statusCode(200)
                .body("[0].status", equalTo("quarantined"))
                .body("[1].status", equalTo("created"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "5", "null", "{}", "{\"orders\":5}", "{\"orders\":[}", "{\"orders\":NaN}"})
    void onlyABodyThatIsNoCallIsRefused(String body) {
        var status = Till.post(tokens.cashier(1), body).extract().statusCode();

        assertThat(status).isBetween(400, 422);
    }

    @Test
    void tenThousandLinesAndATextOfAMegabyteAreKept() {
        var long1 = TestOrder.ofOneFood(session);
        for (var line = 0; line < 10_000; line++) {
            long1.rawLine(new JsonObject().put("product_id", 1));
        }
        var wide = TestOrder.ofOneFood(session).with("general_note", "x".repeat(1_000_000));

        var outcomes = Till.send(
                long1.wrapped(), wide.wrapped(), TestOrder.ofOneFood(session).wrapped());

        assertThat(outcomes).extracting("status").containsExactly("quarantined", "quarantined", "created");
        assertThat(outcomes.get(0)).containsEntry("reason", "too-many-lines");
    }

    /** Judged good, for nobody counts the digits in what extensions add; the database refuses it. */
    @Test
    void whatOnlyTheDatabaseRefusesCostsTheOthersNothing() {
        var first = TestOrder.ofOneFood(session).wrapped().encode();
        var refused = TestOrder.ofOneFood(session)
                .with("custom", new JsonObject().put("acme.odd", "HERE"))
                .flat()
                .encode();
        var last = TestOrder.ofOneFood(session).wrapped().encode();
        var body = "{\"orders\":[" + first + "," + refused.replace("\"HERE\"", "1e999999") + "," + last + "]}";

        Till.post(tokens.cashier(1), body)
                .statusCode(200)
                .body("status", equalTo(java.util.List.of("created", "quarantined", "created")))
                .body("[1].reason", equalTo("fault"));
    }

    @Test
    void aManagerSeesTheWholeOriginalRepairsItAndReplays() {
        var order = TestOrder.ofOneFood(session).totalling("99");
        var kept = Till.sendOne(order.wrapped()).get("id");
        var path = "/api/orders/quarantine/" + kept;

        assertThat(Till.asManager(path).getFloat("original.data.amount_total")).isEqualTo(99);
        Till.managerPosts(path + "/replay", "").statusCode(200).body("status", equalTo("quarantined"));
        var repaired = new JsonObject().put("order", order.totalling("12.10").wrapped());
        var booked = Till.managerPosts(path + "/replay", repaired.encode())
                .statusCode(200)
                .body("status", equalTo("created"))
                .extract()
                .jsonPath();

        assertThat(Till.order(booked.getLong("id")).getString("uuid")).isEqualTo(order.uuid());
        assertThat(Till.asManager(path).getString("state")).isEqualTo("replayed");
        assertThat(Till.asManager(path).getLong("orderId")).isEqualTo(booked.getLong("id"));
        Till.managerPosts(path + "/replay", "").statusCode(409);
    }

    @Test
    void aManagerGivesOneUpWithAReason() {
        var kept = Till.sendOne(TestOrder.ofOneFood(session).totalling("98").wrapped())
                .get("id");
        var path = "/api/orders/quarantine/" + kept;

        Till.managerPosts(path + "/discard", "{\"reason\":\"\"}").statusCode(422);
        Till.managerPosts(path + "/discard", "{\"reason\":\"A training sale\"}").statusCode(200);

        assertThat(Till.asManager(path).getString("state")).isEqualTo("discarded");
        assertThat(Till.asManager("/api/orders/quarantine?limit=500").getList("items.id"))
                .doesNotContain(kept);
    }

    @Test
    void whatAManagerDiscardedIsNotBookedWhenItsTillSendsItAgain() {
        var product = Shop.newId();
        var order = TestOrder.in(session).line(product, "1", "10").paidBy(Shop.CARD, "12.10");
        var kept = Till.sendOne(order.wrapped());
        assertThat(kept).containsEntry("reason", "unknown-product");
        Till.managerPosts("/api/orders/quarantine/" + kept.get("id") + "/discard", "{\"reason\":\"Entered by hand\"}")
                .statusCode(200);
        Shop.product(product, 10, 8000);

        assertThat(Till.sendOne(order.wrapped()))
                .containsEntry("status", "quarantined")
                .containsEntry("id", kept.get("id"));
        assertThat(Till.sendOne(order.with("note", "again").wrapped()))
                .containsEntry("status", "quarantined")
                .containsEntry("reason", "discarded");
        assertThat(Till.asManager("/api/orders?uuid=" + order.uuid()).getList("items"))
                .isEmpty();
        assertThat(Till.sendOne(order.line(Shop.FOOD, "1", "10")
                        .paidBy(Shop.CARD, "12.10")
                        .wrapped()))
                .containsEntry("status", "created");
    }

    @Test
    void whatItsTillSentAgainAndWasBookedThenWaitsNoLonger() {
        var product = Shop.newId();
        var order = TestOrder.in(session).line(product, "1", "10").paidBy(Shop.CARD, "12.10");
        var kept = Till.sendOne(order.wrapped()).get("id");
        Shop.product(product, 10, 8000);
        var booked = Till.sendOne(order.wrapped());
        assertThat(booked).containsEntry("status", "created");

        resent.settle().await().indefinitely();

        var settled = Till.asManager("/api/orders/quarantine/" + kept);
        assertThat(settled.getString("state")).isEqualTo("replayed");
        assertThat((Object) settled.get("orderId")).isEqualTo(booked.get("id"));
    }

    @Test
    void anOrderWhoseProductsOwnerIsAwayWaitsAndBooksItself() {
        var product = Shop.newId();
        var order = TestOrder.in(session).line(product, "1", "10").paidBy(Shop.CARD, "12.10");
        Shop.ownerIsDown("product.product");
        try {
            assertThat(Till.sendOne(order.wrapped())).containsEntry("reason", "reference-pending");
        } finally {
            Shop.product(product, 10, 8000);
            Shop.ownerIsUp("product.product");
        }

        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(
                        Till.asManager("/api/orders?uuid=" + order.uuid()).getList("items.state"))
                .isEqualTo(java.util.List.of("paid")));
    }

    @Test
    void oneThatFailsEveryTimeHoldsUpNoneOfTheOthers() {
        var poison = "OrdersThatCannotBeBooked-" + session;
        execute(
                "INSERT INTO quarantine (company_id, raw_hash, draft, reason, detail, original, sender, attempts, received_at)"
                        + " VALUES (1, '" + poison + "', false, 'reference-pending', '', '{}', '5', -9, now())");
        try {
            anOrderWhoseProductsOwnerIsAwayWaitsAndBooksItself();
        } finally {
            execute("DELETE FROM quarantine WHERE raw_hash = '" + poison + "'");
        }
    }

    private void execute(String sql) {
        pool.query(sql).execute().await().atMost(Duration.ofSeconds(10));
    }

    @Test
    void anotherStoresOrderIsKeptForItsOwnManager() {
        var other = Shop.newSession(3);
        var order = TestOrder.ofOneFood(other).wrapped();

        var outcome = Till.send(tokens.cashier(1), false, order).get(0);

        assertThat(outcome).containsEntry("reason", "foreign-register");
        given().auth()
                .oauth2(tokens.manager(1))
                .get("/api/orders/quarantine/" + outcome.get("id"))
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(tokens.manager(2))
                .get("/api/orders/quarantine/" + outcome.get("id"))
                .then()
                .statusCode(200);
    }

    @Test
    void whatNamesNoStoreIsForTheManagerOfTheStoreThatSentIt() {
        var order = TestOrder.ofOneFood(Shop.newId()).wrapped();
        var path = "/api/orders/quarantine/"
                + Till.send(tokens.cashier(1), false, order).get(0).get("id");

        given().auth().oauth2(tokens.manager(1)).get(path).then().statusCode(200);
        given().auth().oauth2(tokens.manager(2)).get(path).then().statusCode(404);
        given().auth().oauth2(tokens.manager(1)).post(path + "/replay").then().statusCode(200);
        given().auth().oauth2(tokens.manager(1)).get(path).then().statusCode(200);
    }

    @Test
    void whatNamesNoStoreAndCameFromSomebodyWithSeveralIsForThoseWhoSeeAll() {
        var order = TestOrder.ofOneFood(Shop.newId()).wrapped();
        var path = "/api/orders/quarantine/"
                + Till.send(tokens.cashier(1, 2), false, order).get(0).get("id");

        given().auth().oauth2(tokens.manager(1)).get(path).then().statusCode(404);
        given().auth().oauth2(tokens.admin()).get(path).then().statusCode(200);
    }

    /** Their repaired orders have different uuids, so that no key keeps the second from being booked. */
    @Test
    void ofTwoManagersWhoReplayAtTheSameMomentOneBooks() {
        var kept = Till.sendOne(TestOrder.ofOneFood(session).totalling("97").wrapped())
                .get("id");
        var row = pool.getConnection().await().indefinitely();
        var locking = row.begin().await().indefinitely();
        row.query("SELECT id FROM quarantine WHERE id = " + kept + " FOR UPDATE")
                .execute()
                .await()
                .indefinitely();
        var one = replayRepaired(kept);
        var other = replayRepaired(kept);
        await().until(() -> waitingForALock() == 2);
        locking.commit().await().indefinitely();
        row.close().await().indefinitely();

        assertThat(List.of(one.join(), other.join())).containsExactlyInAnyOrder(200, 409);
    }

    private CompletableFuture<Integer> replayRepaired(Object kept) {
        var repaired =
                new JsonObject().put("order", TestOrder.ofOneFood(session).wrapped());
        return CompletableFuture.supplyAsync(
                () -> Till.managerPosts("/api/orders/quarantine/" + kept + "/replay", repaired.encode())
                        .extract()
                        .statusCode());
    }

    private long waitingForALock() {
        return pool.query("SELECT count(*) FROM pg_locks WHERE NOT granted")
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    @Test
    void aDeviceHandsInItsOwnRegistersOrdersAlone() {
        var mine = Till.send(
                        tokens.device(1, 1), false, TestOrder.ofOneFood(session).wrapped())
                .get(0);
        var others = Till.send(
                        tokens.device(1, 1),
                        false,
                        TestOrder.ofOneFood(Shop.newSession(2)).wrapped())
                .get(0);

        assertThat(mine).containsEntry("status", "created");
        assertThat(others).containsEntry("reason", "foreign-register");
        given().auth().oauth2(tokens.device(1, 1)).get("/api/orders").then().statusCode(403);
    }
}
