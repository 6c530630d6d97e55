package io.tillstream.session;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.tillstream.session.fixture.OrderStandIn;
import io.tillstream.session.fixture.Till;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** What was counted coin by coin, and who accepted what was missing, stands in the Z. */
@ShopTest
class CountedAndApprovedTest {

    private final Till till = Till.fresh();

    @Test
    void coinsStandForTheAmount() {
        var id = counting("70.00");

        till.close(id, coins("0.50", 11, "20", 3).put("counted", new JsonObject().put("1", "66.00")))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("counted.1"));
        till.close(
                        id,
                        new JsonObject()
                                .put("coins", new JsonObject().put("2", OpeningControlTest.coins("1", 1, "2", 1))))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("coins.2"));
        till.close(id, coins("0.50", 12, "20", 3))
                .then()
                .statusCode(200)
                .body("countedCash", equalTo("66.00"), "cashDifference", equalTo("-4.00"));

        till.get("/api/sessions/" + id + "/report")
                .then()
                .body("paymentMethods[0].coins.count", contains(12, 3), "paymentMethods[0].limit", equalTo("5.00"))
                .body("approval", nullValue(), "closedBy.name", equalTo("Cem"), "openedBy.userId", equalTo(3));
    }

    @Test
    void theManagerWhoApprovesIsNamedWithTheReason() {
        var id = counting("70.00");
        var short_ = Till.counted("50.00").put("approveDifference", true).put("approvalReason", "the float was short");
        till.close(id, short_).then().statusCode(409);

        till.byManager()
                .close(id, short_)
                .then()
                .statusCode(200)
                .body("differenceApprovedBy", equalTo(2), "differenceApprovalReason", equalTo("the float was short"));

        var report = "/api/sessions/" + id + "/report";
        till.get(report)
                .then()
                .body("approval.by.userId", equalTo(2), "approval.reason", equalTo("the float was short"))
                .body("approval.at", notNullValue(), "approval.paymentMethodIds", contains(1));
        till.get(report, "text/html").then().body(containsString("the float was short"));
    }

    @Test
    void anApprovalThatNothingNeededIsNoApproval() {
        var id = counting("70.00");

        till.byManager()
                .close(id, Till.counted("70.00").put("approveDifference", true))
                .then()
                .statusCode(200);

        till.get("/api/sessions/" + id + "/report").then().body("approval", nullValue());
    }

    @Test
    void theZHasOpeningAndCashMoves() {
        var id = till.create().jsonPath().getLong("id");
        till.open(id, new JsonObject().put("coins", OpeningControlTest.coins("0.50", 20, "20", 3)));
        till.move(
                id,
                new JsonObject().put("direction", "out").put("amount", "5.00").put("reason", "milk"));
        OrderStandIn.start().ordersOf(id).cash("12.10");
        till.startClosing(id).then().statusCode(200);
        till.close(id, "77.10").then().statusCode(200);

        till.get("/api/sessions/" + id + "/report")
                .then()
                .body("opening.counted", equalTo("70.00"), "opening.coins", hasSize(2), "moves", hasSize(1))
                .body("moves[0].amount", equalTo("-5.00"), "moves[0].by.name", equalTo("Cem"))
                .body("place.store", equalTo("Dam"), "place.address", equalTo("Dam 1, 1012 JS Amsterdam"));
    }

    private long counting(String cash) {
        var id = till.opened(cash);
        till.startClosing(id).then().statusCode(200);
        return id;
    }

    private static JsonObject coins(String value, int count, String other, int otherCount) {
        return new JsonObject()
                .put("coins", new JsonObject().put("1", OpeningControlTest.coins(value, count, other, otherCount)));
    }
}
