package io.tillstream.session;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.tillstream.session.fixture.Till;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** What lies in the drawer in the morning is counted, and what differs is explained. */
@ShopTest
class OpeningControlTest {

    private final Till till = Till.fresh();

    @Test
    void countsCoinsAndNotes() {
        var id = created();

        till.open(id, new JsonObject().put("coins", coins("0.50", 12, "20", 3)))
                .then()
                .statusCode(200)
                .body("openingCash", equalTo("66.00"), "openingCoins.value", contains("0.50", "20"))
                .body("openingCoins.count", contains(12, 3));
        till.get("/api/sessions/" + id).then().body("openingCoins", hasSize(2));
    }

    @Test
    void theCoinsMustComeToTheAmount() {
        var id = created();

        till.open(id, new JsonObject().put("openingCash", "66.01").put("coins", coins("0.50", 12, "20", 3)))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("openingCash"));
        for (var wrong :
                new JsonArray[] {coins("0.50", -1, "1", 1), coins("0.5", 1, "0.50", 1), coins("x", 1, "1", 1)}) {
            till.open(id, new JsonObject().put("coins", wrong))
                    .then()
                    .statusCode(422)
                    .body("errors[0].field", equalTo("openingCash.coins"));
        }
        till.open(id, new JsonObject().put("openingCash", "66.00").put("coins", coins("0.50", 12, "20", 3)))
                .then()
                .statusCode(200);
    }

    @Test
    void aDifferenceHasAReason() {
        leave("100.00");
        var id = created();

        till.open(id, new JsonObject().put("openingCash", "90.00").put("differenceReason", "ten to the baker"))
                .then()
                .statusCode(200)
                .body("expectedOpeningCash", equalTo("100.00"), "openingDifference", equalTo("-10.00"))
                .body("openingDifferenceReason", equalTo("ten to the baker"), "openingApprovedBy", nullValue());
    }

    @Test
    void whoAcceptedADifferenceOverTheLimitIsKept() {
        leave("100.00");
        var id = created();
        var far = new JsonObject().put("openingCash", "10.00").put("differenceReason", "stolen");

        till.open(id, far).then().statusCode(409).body("type", equalTo("opening-difference-over-limit"));

        till.byManager().open(id, far).then().statusCode(200).body("openingApprovedBy", equalTo(2));
    }

    private long created() {
        return till.create().then().statusCode(201).extract().jsonPath().getLong("id");
    }

    private void leave(String cash) {
        var id = till.opened(cash);
        till.startClosing(id).then().statusCode(200);
        till.close(id, cash).then().statusCode(200);
    }

    static JsonArray coins(String value, int count, String other, int otherCount) {
        return new JsonArray()
                .add(new JsonObject().put("value", value).put("count", count))
                .add(new JsonObject().put("value", other).put("count", otherCount));
    }
}
