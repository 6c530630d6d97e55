package io.tillstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.tillstream.kit.testing.KafkaProbe;
import io.tillstream.session.fixture.LateOrder;
import io.tillstream.session.fixture.OrderStandIn;
import io.tillstream.session.fixture.Till;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An order that comes after its session was closed is posted to that session, once. */
@ShopTest
class LateOrderTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Till till = Till.fresh();
    private final OrderStandIn orders = OrderStandIn.start();
    private final KafkaProbe kafka = KafkaProbe.ofTestServers();

    @Test
    void becomesASupplementEvenIfItsEventComesTwice() {
        var id = closedSession();
        var late = LateOrder.of(till.registerId(), id, "12.10");

        kafka.send(late.event("first"));
        kafka.send(late.event("first"));
        kafka.send(late.event("said-again"));

        await().atMost(SOON).untilAsserted(() -> till.get("/api/sessions/" + id + "/report")
                .then()
                .body("number", equalTo(1), "orders.total", equalTo("24.20"), "supplements", hasSize(1))
                .body("supplements[0].number", equalTo(2), "supplements[0].supplement", equalTo(1))
                .body("supplements[0].orders.total", equalTo("12.10"))
                .body("supplements[0].cumulativeTotal", equalTo("36.30")));
        afterAnotherOneIsPosted(id);
        till.get("/api/sessions/" + id + "/report").then().body("supplements", hasSize(2));
        assertThat(orders.calls(id, "done")).hasSizeGreaterThanOrEqualTo(2);
    }

    /** Its cash lay in the drawer when that was counted: the surplus of then is taken back, and the drawer stays as counted. */
    @Test
    void leavesTheDrawerAsItWasCounted() {
        var id = till.opened("10.00");
        till.startClosing(id).then().statusCode(200);
        till.close(id, "12.10").then().statusCode(200);

        kafka.send(LateOrder.of(till.registerId(), id, "2.10").event("cash-of-the-surplus"));

        await().atMost(SOON)
                .untilAsserted(
                        () -> till.get("/api/sessions/" + id + "/report").then().body("supplements", hasSize(1)));
        var entries = till.get("/api/sessions/" + id + "/journal-entries");
        entries.then().body("items", hasSize(4));
        assertThat(entries.jsonPath().getList("items.ref"))
                .startsWith(name(id), name(id) + " supplement 1")
                .hasSize(4);
        till.get("/api/sessions/" + id + "/statement-lines")
                .then()
                .body("items.amount", org.hamcrest.Matchers.contains("2.10", "2.10", "-2.10"));
    }

    @Test
    void waitsUntilItsSessionIsClosed() {
        var id = till.opened("10.00");
        kafka.send(LateOrder.of(till.registerId(), id, "2.10").event("too-early"));
        till.startClosing(id).then().statusCode(200);
        till.get("/api/sessions/" + id + "/journal-entries").then().body("items", hasSize(0));

        till.close(id, "10.00").then().statusCode(200);

        await().atMost(SOON)
                .untilAsserted(
                        () -> till.get("/api/sessions/" + id + "/report").then().body("supplements", hasSize(1)));
    }

    /** It came between the seal of a close and the blocker that gave the seal back: its cash is in the drawer that is counted. */
    @Test
    void ofACloseThatWasBlockedItIsShownAndCountedInTheEnd() {
        var id = till.opened("10.00");
        orders.ordersOf(id).cash("24.20");
        till.startClosing(id).then().statusCode(200);
        till.close(id, "0.00").then().statusCode(409);
        kafka.send(LateOrder.of(till.registerId(), id, "12.10").event("between"));

        await().atMost(SOON).untilAsserted(() -> till.get("/api/sessions/" + id + "/closing-control")
                .then()
                .body("warnings.code", contains("late-orders"), "warnings[0].total", equalTo("12.10"))
                .body("paymentMethods[0].expected", equalTo("34.20")));
        till.close(id, "46.30").then().statusCode(409).body("blockers[0].difference", equalTo("12.10"));
        till.byManager()
                .close(id, Till.counted("46.30").put("approveDifference", true))
                .then()
                .statusCode(200);

        await().atMost(SOON).untilAsserted(() -> till.get("/api/sessions/" + id + "/statement-lines")
                .then()
                .body("items.amount", contains("24.20", "12.10", "12.10", "-12.10")));
    }

    private void afterAnotherOneIsPosted(long id) {
        kafka.send(LateOrder.of(till.registerId(), id, "1.21").event("another"));
        await().atMost(SOON).untilAsserted(() -> till.get("/api/sessions/" + id + "/report")
                .then()
                .body("supplements.orders.total", org.hamcrest.Matchers.hasItem("1.21")));
    }

    private String name(long id) {
        return till.get("/api/sessions/" + id).jsonPath().getString("name");
    }

    private long closedSession() {
        var id = till.opened("10.00");
        orders.ordersOf(id).cash("24.20");
        till.startClosing(id).then().statusCode(200);
        till.close(id, "34.20").then().statusCode(200);
        return id;
    }
}
