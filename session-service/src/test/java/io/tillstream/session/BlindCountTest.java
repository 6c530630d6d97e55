package io.tillstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.tillstream.session.fixture.OrderStandIn;
import io.tillstream.session.fixture.Till;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Where a register is counted blind, whoever counts is told nothing from which they could tell what is expected. */
@ShopTest
class BlindCountTest {

    private final Till till = Till.blind();
    private final OrderStandIn orders = OrderStandIn.start();

    @Test
    void theCashierIsNotToldWhatIsExpected() {
        var id = sold();

        till.get("/api/sessions/" + id + "/closing-control")
                .then()
                .statusCode(200)
                .body("blind", equalTo(true), "orders.count", equalTo(2), "orders.total", nullValue())
                .body("paymentMethods.expected", contains(nullValue(), nullValue(), nullValue()))
                .body("paymentMethods.payments", contains(nullValue(), nullValue(), nullValue()));
        var report = "/api/sessions/" + id + "/report";
        till.get(report)
                .then()
                .body("blind", equalTo(true), "cumulativeTotal", nullValue(), "categories", empty())
                .body("cash.expected", nullValue(), "cash.sales", nullValue(), "cash.opening", equalTo("100.00"))
                .body(not(containsString("134.30")), not(containsString("34.30")));
        assertThat(till.get(report + "?format=html").asString()).doesNotContain("134.30", "34.30");
    }

    @Test
    void theManagerIs() {
        var id = sold();

        till.byManager()
                .get("/api/sessions/" + id + "/closing-control")
                .then()
                .body("blind", equalTo(false), "paymentMethods[0].expected", equalTo("134.30"));
        till.byManager()
                .get("/api/sessions/" + id + "/report")
                .then()
                .body("blind", equalTo(false), "cash.expected", equalTo("134.30"));
    }

    @Test
    void aCountThatIsFarOffDoesNotTellHowFar() {
        var id = sold();
        till.startClosing(id).then().statusCode(200);

        till.close(id, "20.00")
                .then()
                .statusCode(409)
                .body("blockers.code", contains("difference-over-limit"), "blockers[0].counted", equalTo("20.00"))
                .body("blockers[0].expected", nullValue(), "blockers[0].difference", nullValue())
                .body(not(containsString("114.30")), not(containsString("134.30")));
        till.get("/api/sessions/" + id)
                .then()
                .body("closing.blockers[0].expected", nullValue())
                .body(not(containsString("114.30")));
        till.byManager().get("/api/sessions/" + id).then().body("closing.blockers[0].expected", equalTo("134.30"));

        till.close(id, "134.30").then().statusCode(200).body("state", equalTo("closed"));
        till.get("/api/sessions/" + id + "/report")
                .then()
                .body("kind", equalTo("Z"), "cash.expected", equalTo("134.30"));
    }

    @Test
    void aSeenRegisterTellsEverybody() {
        var seen = Till.fresh();
        var id = seen.opened("10.00");

        seen.get("/api/sessions/" + id + "/closing-control")
                .then()
                .body("blind", equalTo(false), "paymentMethods[0].expected", equalTo("10.00"));
        assertThat(new JsonObject(seen.get("/api/sessions/" + id + "/report").asString()).getBoolean("blind"))
                .isFalse();
    }

    private long sold() {
        var id = till.opened("100.00");
        orders.ordersOf(id).cash("12.10").cash("22.20");
        return id;
    }
}
