package io.tillstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.tillstream.session.fixture.OrderStandIn;
import io.tillstream.session.fixture.Till;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** What stands in the way of a close is said in a list, and the session can be sold at again. */
@ShopTest
class BlockedCloseTest {

    private final Till till = Till.fresh();
    private final OrderStandIn orders = OrderStandIn.start();

    @Test
    void aDifferenceOverTheLimitIsForAManagerToApprove() {
        var id = counting("100.00");
        var short_ = Till.counted("90.00").put("approveDifference", true);

        till.close(id, short_)
                .then()
                .statusCode(409)
                .body("blockers.code", contains("difference-over-limit"))
                .body("blockers[0].difference", equalTo("-10.00"), "blockers[0].limit", equalTo("5.00"))
                .body("blockers[0].paymentMethodId", equalTo(1))
                .body("blockers[0].link", equalTo("/api/sessions/" + id + "/closing-control"));
        assertThat(orders.isSealed(id)).isFalse();
        till.get("/api/sessions/" + id)
                .then()
                .body("state", equalTo("closing_control"), "closing.step", equalTo("BLOCKED"))
                .body("closing.blockers.code", contains("difference-over-limit"));

        till.byManager().close(id, "90.00").then().statusCode(409).body("blockers", hasSize(1));
        till.byManager()
                .close(id, short_)
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"), "cashDifference", equalTo("-10.00"))
                .body("closedBy", equalTo(2), "differenceApprovedBy", equalTo(2));
    }

    @Test
    void aCardTotalThatDiffersIsBlockedToo() {
        var id = till.opened("0.00");
        orders.ordersOf(id).card("50.00");
        till.startClosing(id);
        var counted = new JsonObject()
                .put("counted", new JsonObject().put("1", "0.00").put("2", "30.00"));

        till.close(id, counted).then().statusCode(409).body("blockers[0].paymentMethodId", equalTo(2));

        till.close(id, "0.00").then().statusCode(200);
    }

    @Test
    void aTerminalThatOnlyGaveBackIsCountedBelowZero() {
        var id = till.opened("0.00");
        orders.ordersOf(id).card("-12.10");
        till.startClosing(id);
        var counted = new JsonObject()
                .put("counted", new JsonObject().put("1", "0.00").put("2", "-12.10"));

        till.close(id, counted).then().statusCode(200).body("total", equalTo("-12.10"));
    }

    @Test
    void parkedOrdersBlockUntilSomebodyDecides() {
        var id = till.opened("0.00");
        orders.ordersOf(id).drafts(2);
        till.startClosing(id);
        till.get("/api/sessions/" + id + "/closing-control")
                .then()
                .body("draftOrders", hasSize(2), "blockers.code", contains("draft-orders"));

        till.close(id, "0.00")
                .then()
                .statusCode(409)
                .body("blockers.code", contains("draft-orders"), "blockers[0].draftOrders", hasSize(2))
                .body("blockers[0].link", equalTo("/api/orders?sessionId=" + id + "&state=draft"));
        assertThat(orders.calls(id, "unseal")).isEmpty();

        till.close(id, Till.counted("0.00").put("drafts", "carry-over")).then().statusCode(200);
        assertThat(orders.calls(id, "seal"))
                .last()
                .satisfies(call -> assertThat(call.body().getString("drafts")).isEqualTo("carry-over"));
    }

    @Test
    void quarantinedOrdersAreAWarning() {
        var id = till.opened("0.00");
        orders.ordersOf(id).quarantined(2);
        till.startClosing(id);

        till.get("/api/sessions/" + id + "/closing-control")
                .then()
                .body("blockers", hasSize(0), "warnings.code", contains("quarantined-orders"))
                .body("warnings[0].total", equalTo("20.00"));
        till.close(id, "0.00").then().statusCode(200).body("warnings[0].count", equalTo(2));
    }

    @Test
    void cashMustBeCountedAndOnlyWhatTheRegisterTakes() {
        var id = counting("0.00");

        till.close(id, new JsonObject()).then().statusCode(422).body("errors[0].field", equalTo("counted.1"));
        till.close(
                        id,
                        new JsonObject()
                                .put(
                                        "counted",
                                        new JsonObject().put("1", "0.00").put("99", "1.00")))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("counted.99"));
        till.close(id, Till.counted("0.00").put("drafts", "burn")).then().statusCode(422);
        till.get("/api/sessions/" + id).then().body("state", equalTo("closing_control"), "closing", nullValue());
    }

    @Test
    void anUnusualDrawerInTheMorningIsForAManagerToAccept() {
        var first = counting("100.00");
        till.close(first, "100.00").then().statusCode(200);
        var id = till.create().then().statusCode(201).extract().jsonPath().getLong("id");

        till.open(id, "20.00")
                .then()
                .statusCode(409)
                .body("type", equalTo("opening-difference-over-limit"), "difference", equalTo("-80.00"));
        till.byManager().open(id, "20.00").then().statusCode(200).body("openingDifference", equalTo("-80.00"));
    }

    private long counting(String cash) {
        var id = till.opened(cash);
        till.startClosing(id).then().statusCode(200);
        return id;
    }
}
