package io.tillstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.tillstream.session.fixture.OrderStandIn;
import io.tillstream.session.fixture.Till;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever closed is gone in the middle of it: the close ends all the same, once. */
@ShopTest
class InterruptedCloseTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Inject
    Pool pool;

    private final Till till = Till.fresh();
    private final OrderStandIn orders = OrderStandIn.start();

    @AfterEach
    void orderServiceAnswersAgain() {
        orders.comeBack();
    }

    /** What a killed replica leaves behind is a row that names the step it had begun. */
    @ParameterizedTest
    @ValueSource(strings = {"SEALING", "CHECKING", "POSTING"})
    void goesOnFromTheStepThatTheDatabaseNames(String step) {
        var id = till.opened("10.00");
        orders.ordersOf(id).cash("12.10");
        till.startClosing(id).then().statusCode(200);
        leave(id, step, "22.10", orders.ordersOf(id).takings(id, true).encode());

        await().atMost(SOON).untilAsserted(() -> assertPostedOnce(id));
    }

    @Test
    void killedAfterItPostedItOnlyMarksTheOrders() {
        var id = till.opened("10.00");
        orders.ordersOf(id).cash("12.10");
        till.startClosing(id).then().statusCode(200);
        till.close(id, "22.10").then().statusCode(200);
        await().atMost(SOON).until(() -> !orders.calls(id, "done").isEmpty());
        execute("UPDATE closing SET step = 'POSTING', leased_until = '-infinity' WHERE session_id = " + id);

        await().atMost(SOON).until(() -> orders.calls(id, "done").size() == 2);
        assertPostedOnce(id);
    }

    @Test
    void killedWhileItGaveTheSealBackItStillGivesItBack() {
        var id = till.opened("10.00");
        till.startClosing(id).then().statusCode(200);
        leave(id, "UNSEALING", "0.00", "{}");

        await().atMost(SOON)
                .untilAsserted(() -> till.get("/api/sessions/" + id).then().body("closing.step", equalTo("BLOCKED")));
        assertThat(orders.calls(id, "unseal")).hasSize(1);
    }

    @Test
    void aSealThatIsNoLongerItsOwnDoesNotHoldTheSession() {
        var id = till.opened("10.00");
        orders.takeOver(id);
        till.startClosing(id).then().statusCode(200);

        till.close(id, "500.00").then().statusCode(409).body("blockers.code", contains("difference-over-limit"));
        till.close(id, "10.00").then().statusCode(200).body("state", equalTo("closed"));
    }

    @Test
    void whileOrderServiceIsAwayItWaitsAndSaysSoAndGoesOn() {
        var id = till.opened("10.00");
        till.startClosing(id).then().statusCode(200);
        orders.goDown();

        till.close(id, "10.00")
                .then()
                .statusCode(202)
                .body("state", equalTo("closing_control"), "closing.step", equalTo("SEALING"))
                .body("closing.waitsFor", not(nullValue()), "closing.blockers", hasSize(0));

        till.get("/api/sessions/" + id + "/closing-control").then().statusCode(503);
        orders.comeBack();
        await().atMost(SOON)
                .untilAsserted(() -> till.get("/api/sessions/" + id).then().body("state", equalTo("closed")));
    }

    private void assertPostedOnce(long id) {
        till.get("/api/sessions/" + id).then().body("state", equalTo("closed"), "cashDifference", equalTo("0.00"));
        till.get("/api/sessions/" + id + "/journal-entries").then().body("items", hasSize(2));
        till.get("/api/sessions/" + id + "/report").then().body("number", equalTo(1), "orders.total", equalTo("12.10"));
    }

    private void leave(long id, String step, String cash, String takings) {
        execute("""
                INSERT INTO closing (session_id, attempt, step, counted, approve_difference, requested_by, takings)
                VALUES (%d, '%s', '%s', '{"1": "%s"}', false, 3, '%s')
                """.formatted(id, UUID.randomUUID(), step, cash, takings));
    }

    private void execute(String sql) {
        pool.query(sql).executeAndAwait();
    }
}
