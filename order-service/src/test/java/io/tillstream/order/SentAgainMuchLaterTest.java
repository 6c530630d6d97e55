package io.tillstream.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.kit.testing.Tokens;
import io.tillstream.order.fixture.Owners;
import io.tillstream.order.fixture.Shop;
import io.tillstream.order.fixture.TestOrder;
import io.tillstream.order.fixture.Till;
import io.tillstream.order.ingest.Models;
import io.tillstream.order.ingest.References;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A till whose acknowledgement was lost sends an order again when the world is another one. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class SentAgainMuchLaterTest {

    private final Tokens tokens = Tokens.ofTestServers();

    @Inject
    Pool database;

    @Inject
    References references;

    private long register;
    private long session;

    @BeforeEach
    void aSessionIsOpen() {
        Shop.open();
        register = Shop.newRegister();
        session = Shop.newSession(register);
    }

    @Test
    void thatItsProductWasDeletedMakesItNoOtherOrder() {
        var product = Shop.newId();
        execute("INSERT INTO copy (model, id, version, record) VALUES ('product.product', %d, 1, '{\"id\": %d}')"
                .formatted(product, product));
        var order = TestOrder.in(session).line(product, "1", "10").paidBy(Shop.CARD, "12.10");
        var booked = Till.sendOne(order.wrapped());
        execute("UPDATE copy SET record = NULL WHERE model = 'product.product' AND id = " + product);
        references.forget(Models.PRODUCT, product);

        var again = Till.sendOne(order.wrapped());

        assertThat(booked).containsEntry("status", "created");
        assertThat(again).containsEntry("status", "duplicate").containsEntry("id", booked.get("id"));
        assertThat(Till.asManager("/api/orders/quarantine?uuid=" + order.uuid()).getList("items"))
                .isEmpty();
        assertThat(Till.sendOne(order.totalling("13").wrapped())).containsEntry("status", "conflict");
    }

    /** And nothing is told of it to who may not see it. */
    @Test
    void thatTheCashierWorksElsewhereByNowMakesItNoOtherOrder() {
        var order = TestOrder.ofOneFood(session);
        var booked = Till.sendOne(order.wrapped());

        var again = Till.send(tokens.cashier(2), false, order.wrapped()).get(0);
        var other = Till.send(tokens.cashier(2), false, order.totalling("13").wrapped())
                .get(0);

        assertThat(again).containsEntry("status", "duplicate").containsEntry("id", booked.get("id"));
        assertThat(other).containsEntry("status", "quarantined").containsEntry("reason", "foreign-register");
    }

    /** The product came into being later; the repaired order has another identity, so no key of its own stops the first. */
    @Test
    void whatWasRepairedUnderAnotherIdentityIsNotBookedTwice() {
        var product = Shop.newId();
        var order = TestOrder.in(session).line(product, "1", "10").paidBy(Shop.CARD, "12.10");
        var kept = Till.sendOne(order.wrapped());
        var repaired = TestOrder.ofOneFood(session);
        Till.managerPosts(
                        "/api/orders/quarantine/" + kept.get("id") + "/replay",
                        "{\"order\":" + repaired.wrapped().encode() + "}")
                .statusCode(200);
        Shop.product(product, 10, 8000);

        var again = Till.sendOne(order.wrapped());

        assertThat(kept).containsEntry("reason", "unknown-product");
        assertThat(again).containsEntry("status", "conflict");
        assertThat(Till.asManager("/api/orders?registerId=" + register).getList("items.uuid"))
                .isEqualTo(List.of(repaired.uuid()));
        assertThat(Till.asManager("/api/orders/quarantine?uuid=" + order.uuid()).getList("items"))
                .isEmpty();
    }

    @Test
    void whatComesTwiceInABatchIsPutInQuarantineAndSaidOnce() {
        var order = TestOrder.ofOneFood(session).totalling("99").wrapped();

        var outcomes = Till.send(order, order);

        assertThat(outcomes).extracting("id").containsOnly(outcomes.get(0).get("id"));
        assertThat(number("SELECT last FROM outbox_sequence WHERE topic = 'pos.orders' AND key = '" + register + "'"))
                .isEqualTo(1);
    }

    @Test
    void anotherCompanysRegisterIsNotThere() {
        var theirs = Shop.newId();
        Shop.put(
                "pos.config",
                theirs,
                new JsonObject()
                        .put("id", theirs)
                        .put("name", "Theirs")
                        .put("store_id", 77)
                        .put("company_id", 2));

        for (var path : List.of("order-chain", "order-chain/verification", "order-gaps")) {
            for (var token : List.of(tokens.admin(), tokens.integrator())) {
                given().auth()
                        .oauth2(token)
                        .get("/api/registers/" + theirs + "/" + path)
                        .then()
                        .statusCode(404);
            }
        }
    }

    private void execute(String sql) {
        database.query(sql).execute().await().atMost(Duration.ofSeconds(10));
    }

    private long number(String sql) {
        return database.query(sql)
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong(0);
    }
}
