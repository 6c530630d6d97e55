package io.tillstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.tillstream.contracts.Topics;
import io.tillstream.kit.testing.KafkaProbe;
import io.tillstream.session.fixture.LateOrder;
import io.tillstream.session.fixture.OrderStandIn;
import io.tillstream.session.fixture.Till;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An order that comes after its session was closed is posted to that session, once. */
@ShopTest
class LateOrderTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Pool pool;

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
    void ofACloseThatWasBlockedItIsExpectedAndPostedWithTheOthers() {
        var id = till.opened("10.00");
        orders.ordersOf(id).cash("24.20");
        till.startClosing(id).then().statusCode(200);
        till.close(id, "0.00").then().statusCode(409);
        var between = LateOrder.of(till.registerId(), id, "12.10");
        orders.ordersOf(id).countedLate(between.orderId(), "12.10");
        kafka.send(between.event("between"));

        till.get("/api/sessions/" + id + "/closing-control")
                .then()
                .body("warnings", hasSize(0), "paymentMethods[0].expected", equalTo("46.30"));
        till.close(id, "46.30").then().statusCode(200).body("total", equalTo("36.30"));

        kafka.send(between.event("said-again"));
        afterAnotherOneIsPosted(id);
        till.get("/api/sessions/" + id + "/report").then().body("supplements", hasSize(1));
        till.get("/api/sessions/" + id + "/statement-lines")
                .then()
                .body("items.amount", contains("36.30", "1.21", "-1.21"));
    }

    @Test
    void isToldWithItsEntryToWhoeverKeepsTheBooks() {
        var id = closedSession();
        kafka.send(LateOrder.of(till.registerId(), id, "12.10").event("told"));

        await().atMost(SOON).untilAsserted(() -> assertThat(supplementsTold()).hasSize(1));
        var told = supplementsTold().get(0);
        assertThat(told.getString("total")).isEqualTo("12.10");
        assertThat(told.getInteger("supplement")).isEqualTo(1);
        assertThat(told.getJsonArray("entries")).hasSize(3);
        assertThat(told.getJsonArray("entries").getJsonObject(0).getString("ref"))
                .isEqualTo(name(id) + " supplement 1");
    }

    /** What always fails is tried less and less often, says why, and stands in nobody's way. */
    @Test
    void thatCannotBePostedHoldsUpNoOther() {
        var stuck = closedSession();
        kafka.send(LateOrder.of(till.registerId(), stuck, "12.10")
                .paidByNobodysMethod()
                .event("stuck"));
        await().atMost(SOON).untilAsserted(() -> assertThat(failuresOf(stuck)).isPositive());

        var other = closedSession();
        kafka.send(LateOrder.of(till.registerId(), other, "1.21").event("good"));
        await().atMost(SOON)
                .untilAsserted(() ->
                        till.get("/api/sessions/" + other + "/report").then().body("supplements", hasSize(1)));

        var begun = System.nanoTime();
        await().atMost(SOON)
                .until(() -> System.nanoTime() - begun > Duration.ofSeconds(5).toNanos());
        assertThat(failuresOf(stuck)).isBetween(1L, 4L);
        till.get("/api/sessions/" + stuck + "/closing-control")
                .then()
                .body("warnings.code", contains("late-orders"))
                .body("warnings[0].message", containsString("payment method 777"));
        assertThat(io.restassured.RestAssured.get("/q/metrics").asString()).contains("tillstream_supplement_failing");
    }

    private long failuresOf(long id) {
        return pool.preparedQuery(
                        "SELECT coalesce(max(failures), 0)::bigint FROM supplement_failure WHERE session_id = $1")
                .execute(io.vertx.mutiny.sqlclient.Tuple.of(id))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();
    }

    private List<JsonObject> supplementsTold() {
        return kafka.events(Topics.SESSIONS).stream()
                .filter(event -> event.key().equals(String.valueOf(till.registerId()))
                        && event.type().equals("io.tillstream.session.supplemented.v1"))
                .map(event -> new JsonObject(Buffer.buffer(event.data())))
                .toList();
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
