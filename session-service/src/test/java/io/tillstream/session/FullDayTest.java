package io.tillstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.tillstream.session.fixture.OrderStandIn;
import io.tillstream.session.fixture.Till;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the first coin in the drawer to the last line in the ledger. */
@ShopTest
class FullDayTest {

    private final Till till = Till.fresh();
    private final OrderStandIn orders = OrderStandIn.start();

    @Test
    void endsClosedAndPosted() {
        var id = till.create()
                .then()
                .statusCode(201)
                .body("state", equalTo("opening_control"), "name", equalTo("TILL-" + till.registerId() + "/00001"))
                .body("expectedOpeningCash", nullValue())
                .extract()
                .jsonPath()
                .getLong("id");
        till.open(id, "100.00")
                .then()
                .statusCode(200)
                .body("state", equalTo("opened"), "openingCash", equalTo("100.00"));
        orders.ordersOf(id)
                .cash("12.10")
                .cash("24.20")
                .card("60.50")
                .cash("-12.10")
                .onAccount("36.30")
                .cashRounded("10.02", "10.00");
        till.move(id, "out", "20.00")
                .then()
                .statusCode(201)
                .body("amount", equalTo("20.00"), "direction", equalTo("out"));
        till.get("/api/sessions/" + id + "/report")
                .then()
                .statusCode(200)
                .body("kind", equalTo("X"), "number", nullValue());
        till.startClosing(id).then().statusCode(200).body("state", equalTo("closing_control"));
        till.get("/api/sessions/" + id + "/closing-control")
                .then()
                .statusCode(200)
                .body("paymentMethods.expected", contains("114.20", "60.50", "36.30"))
                .body("paymentMethods.kind", contains("cash", "bank", "pay_later"))
                .body("orders.count", equalTo(6), "orders.total", equalTo("131.02"))
                .body("draftOrders", hasSize(0), "blockers", hasSize(0));

        till.close(id, "113.70")
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"), "cashDifference", equalTo("-0.50"), "total", equalTo("131.02"))
                .body("statementIds", hasSize(4), "closing", nullValue());

        assertThat(balances(id))
                .containsEntry("1011", new BigDecimal("13.70"))
                .containsEntry("1110", new BigDecimal("60.50"))
                .containsEntry("1290", new BigDecimal("20.00"))
                .containsEntry("1300", new BigDecimal("36.30"))
                .containsEntry("1310", new BigDecimal("0.00"))
                .containsEntry("4900", new BigDecimal("0.50"))
                .containsEntry("4910", new BigDecimal("0.02"));
        till.get("/api/sessions/" + id + "/report")
                .then()
                .statusCode(200)
                .body("kind", equalTo("Z"), "number", equalTo(1), "cumulativeTotal", equalTo("131.02"))
                .body(
                        "cash.expected",
                        equalTo("114.20"),
                        "cash.counted",
                        equalTo("113.70"),
                        "cash.out",
                        equalTo("20.00"))
                .body("taxes[0].name", equalTo("VAT 21%"), "refunds.count", equalTo(1), "supplements", hasSize(0));
        till.get("/api/sessions/" + id + "/statement-lines")
                .then()
                .statusCode(200)
                .body("items.kind", contains("payments", "payments", "cash-move", "difference"))
                .body("items.amount", contains("34.20", "60.50", "-20.00", "-0.50"))
                .body("items[0].journalItemIds", hasSize(2));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(orders.calls(id, "done")).hasSize(1));
    }

    @Test
    void leavesItsCashToTheNext() {
        var first = till.opened("100.00");
        till.startClosing(first);
        till.close(first, "100.00").then().statusCode(200);

        var second = till.create().then().statusCode(201).body("expectedOpeningCash", equalTo("100.00"));

        long id = second.extract().jsonPath().getLong("id");
        till.get("/api/sessions/" + id).then().body("expectedOpeningCash", equalTo("100.00"));
        till.post("/api/sessions/" + id + "/open", new JsonObject())
                .then()
                .statusCode(200)
                .body("openingCash", equalTo("100.00"), "openingDifference", equalTo("0.00"));
    }

    private Map<String, BigDecimal> balances(long id) {
        List<Map<String, Object>> lines =
                till.get("/api/sessions/" + id + "/journal-entries").jsonPath().getList("items.lines.flatten()");
        var balances = new java.util.TreeMap<String, BigDecimal>();
        lines.forEach(line -> balances.merge(
                String.valueOf(((Map<?, ?>) line.get("account")).get("code")),
                new BigDecimal((String) line.get("debit")).subtract(new BigDecimal((String) line.get("credit"))),
                BigDecimal::add));
        return balances;
    }
}
