package io.tillstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.tillstream.kit.testing.KafkaProbe;
import io.tillstream.kit.testing.Tokens;
import io.tillstream.session.fixture.Said;
import io.tillstream.session.fixture.Till;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A manager sees all shops at once, as they are now. */
@ShopTest
class OverviewTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String OVERVIEW = "/api/sessions/overview";
    private static final long CASH = 1;
    private static final long CARD = 2;

    private final Till till = Till.fresh();
    private final KafkaProbe kafka = KafkaProbe.ofTestServers();

    @Inject
    Pool pool;

    @Test
    void figuresFollowTheOrdersHoweverOftenTheirEventsCome() {
        var id = till.opened("100.00");
        till.move(id, "out", "20.00").then().statusCode(201);
        till.byManager().get("/api/sessions/" + id + "/report");
        var said = new Said(till.registerId(), id);

        kafka.send(said.sold(1, "a", "12.10", CASH));
        kafka.send(said.sold(2, "b", "50.00", CARD));
        kafka.send(said.sold(1, "a", "12.10", CASH));
        kafka.send(said.sold(3, "c", "-2.10", CASH));
        kafka.send(said.sold(3, "c", "-2.10", CASH));

        await().atMost(SOON)
                .untilAsserted(() -> mine().body("items[0].orderCount", equalTo(3), "items[0].total", equalTo("60.00"))
                        .body("items[0].refundCount", equalTo(1), "items[0].refundTotal", equalTo("-2.10"))
                        .body("items[0].cashExpected", equalTo("90.00"), "items[0].openingCash", equalTo("100.00"))
                        .body("items[0].lastSyncAt", equalTo("2026-11-21T10:00:03Z"), "items[0].since", notNullValue())
                        .body(
                                "items[0].state",
                                equalTo("opened"),
                                "items[0].registerCode",
                                equalTo("TILL-" + till.registerId()))
                        .body("sums[0].total", equalTo("60.00"), "sums[0].orderCount", equalTo(3)));
    }

    @Test
    void ordersThatWaitAreAWarningUntilTheyAreBooked() {
        var id = till.opened("100.00");
        var said = new Said(till.registerId(), id);

        kafka.send(said.quarantined(1, "broken"));
        await().atMost(SOON).untilAsserted(() -> mine().body("items[0].quarantinedOrders", equalTo(1))
                .body("items[0].warnings.code", contains("quarantined-orders")));

        kafka.send(said.sold(2, "broken", "12.10", CASH));
        await().atMost(SOON)
                .untilAsserted(() -> mine().body("items[0].quarantinedOrders", equalTo(0), "items[0].warnings", empty())
                        .body("items[0].orderCount", equalTo(1)));
    }

    @Test
    void anOrderThatCameWithoutAUuidWaitsAsWell() {
        var said = new Said(till.registerId(), till.opened("100.00"));
        kafka.send(said.quarantined(1, null));
        kafka.send(said.quarantined(2, null));
        await().atMost(SOON).untilAsserted(() -> mine().body("items[0].quarantinedOrders", equalTo(2)));
    }

    @Test
    void whatStandsInTheWayOfACloseAndWhatWasForgottenIsAWarning() {
        var id = till.opened("100.00");
        till.startClosing(id).then().statusCode(200);
        till.close(id, "1.00").then().statusCode(409);
        mine().body("items[0].state", equalTo("closing_control"), "items[0].warnings.code", hasItem("closing-blocked"));

        pool.query("UPDATE session SET opened_at = now() - interval '2 days' WHERE id = " + id)
                .executeAndAwait();
        mine().body("items[0].warnings.code", hasItem("open-since-yesterday"));

        till.close(id, "100.00").then().statusCode(200);
        mine().body("items", empty(), "sums", empty());
        manager()
                .get(OVERVIEW + "?state=closed&registerId=" + till.registerId())
                .then()
                .body("items.state", contains("closed"), "items[0].warnings", empty());
    }

    @Test
    void itIsFilteredByWhoAndWhereAndState() {
        var id = till.create().jsonPath().getInt("id");
        mine().body("items.id", contains(id), "items[0].userId", equalTo(3), "items[0].openedAt", nullValue());
        mine("&userId=3&state=opening_control&storeId=1").body("items.id", contains(id));
        mine("&userId=2").body("items", empty());
        mine("&state=opened").body("items", empty());
        mine("&storeId=2").body("items", empty());
        manager().get(OVERVIEW + "?state=asleep").then().statusCode(422);
        manager().get(OVERVIEW + "?limit=0").then().statusCode(422);
    }

    @Test
    void itIsForManagersAndForTheirOwnShops() {
        till.create().then().statusCode(201);

        till.get(OVERVIEW).then().statusCode(403);
        till.by(Tokens.ofTestServers().manager(2))
                .get(OVERVIEW + "?registerId=" + till.registerId())
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aThousandRegistersAreOnePageAfterTheOther() {
        pool.query("""
                INSERT INTO session (name, number, register_id, store_id, company_id, currency, decimals, state, user_id,
                    created_at, opening_cash, opened_by, opened_at)
                SELECT 'BIG/' || n, 1, 1000000 + n, 777, 1, 'EUR', 2, 'opened', 3, now(), 100, 3, now()
                FROM generate_series(1, 1000) n""").executeAndAwait();
        pool.query("INSERT INTO session_sales (session_id, register_id, order_count, total)"
                        + " SELECT id, register_id, 10, 99.50 FROM session WHERE store_id = 777")
                .executeAndAwait();
        pool.query("INSERT INTO session_payments (session_id, payment_method_id, amount)"
                        + " SELECT id, m, 49.75 FROM session, unnest(ARRAY[1, 2]) m WHERE store_id = 777")
                .executeAndAwait();
        var admin = till.by(Tokens.ofTestServers().admin());

        var first = admin.get(OVERVIEW + "?storeId=777&limit=500");
        first.then()
                .statusCode(200)
                .body("items", hasSize(500), "sums[0].sessions", equalTo(1000), "sums[0].total", equalTo("99500.00"));
        var second = admin.get(
                OVERVIEW + "?storeId=777&limit=500&after=" + first.jsonPath().getString("next"));
        second.then().body("items", hasSize(500), "next", nullValue());
        assertThat(second.jsonPath().getList("items.id"))
                .doesNotContainAnyElementsOf(first.jsonPath().getList("items.id"));
        assertThat(second.timeIn(java.util.concurrent.TimeUnit.MILLISECONDS)).isLessThan(2_000);
    }

    private io.restassured.response.ValidatableResponse mine() {
        return mine("");
    }

    private io.restassured.response.ValidatableResponse mine(String more) {
        return manager()
                .get(OVERVIEW + "?registerId=" + till.registerId() + more)
                .then()
                .statusCode(200);
    }

    private Till manager() {
        return till.byManager();
    }
}
