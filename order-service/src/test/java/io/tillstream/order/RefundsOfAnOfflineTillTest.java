package io.tillstream.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.order.fixture.Owners;
import io.tillstream.order.fixture.Shop;
import io.tillstream.order.fixture.TestOrder;
import io.tillstream.order.fixture.Till;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** It knows a line that it sold by uuid alone: the server's ids were not there yet. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class RefundsOfAnOfflineTillTest {

    private long register;
    private long session;
    private TestOrder sale;

    @BeforeEach
    void threeWereSold() {
        Shop.open();
        register = Shop.newRegister();
        session = Shop.newSession(register);
        sale = TestOrder.in(session).lineNamed("L-1", "3", "10").paidBy(Shop.CASH, "36.30");
    }

    @Test
    void saleAndRefundComeInOneBatchInWhateverOrder() {
        var outcomes = Till.send(
                refund("-1", "-12.10").wrapped(),
                sale.wrapped(),
                refund("-2", "-24.20").flat());

        assertThat(outcomes).extracting("status").containsOnly("created");
        var sold = Till.order(outcomes.get(1).get("id"));
        assertThat(sold.getString("lines[0].refundedQuantity")).isEqualTo("3");
        var refund = Till.order(outcomes.get(0).get("id"));
        assertThat(refund.getLong("lines[0].refundedLineId")).isEqualTo(sold.getLong("lines[0].id"));
        assertThat(refund.getList("refundedOrderIds"))
                .isEqualTo(List.of(outcomes.get(1).get("id")));
        assertThat(chainIsWhole()).isTrue();
    }

    @Test
    void neverMoreThanWasSoldInOneBatchEither() {
        var outcomes = Till.send(
                refund("-2", "-24.20").wrapped(), refund("-2", "-24.20").wrapped(), sale.wrapped());

        assertThat(outcomes).extracting("status").containsExactly("created", "quarantined", "created");
        assertThat(outcomes.get(1)).containsEntry("reason", "refund-exceeds-sale");
    }

    @Test
    void aRefundThatComesBeforeItsSaleWaitsAndBooksItself() {
        var refund = refund("-1", "-12.10");

        assertThat(Till.sendOne(refund.wrapped()))
                .containsEntry("status", "quarantined")
                .containsEntry("reason", "reference-pending");
        Till.sendOne(sale.wrapped());

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(find(refund)).isEqualTo(List.of("paid")));
        assertThat(Till.sendOne(refund.wrapped())).containsEntry("status", "duplicate");
        assertThat(chainIsWhole()).isTrue();
    }

    @Test
    void aRefundOfAParkedOrderWaitsForItsPayment() {
        var parked = TestOrder.in(session).lineNamed("L-1", "3", "10");
        Till.sendDrafts(parked.wrapped());
        var refund = refundOf(parked, "-1", "-12.10");

        assertThat(Till.sendOne(refund.wrapped())).containsEntry("reason", "reference-pending");
        Till.sendOne(parked.paidBy(Shop.CASH, "36.30").wrapped());

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(find(refund)).isEqualTo(List.of("paid")));
    }

    @Test
    void anotherStoresTillTakesItBackByTheSameUuids() {
        Till.sendOne(sale.wrapped());
        var elsewhere = TestOrder.in(Shop.newSession(3))
                .refundOf(sale, "L-1", "-3", "10")
                .paidBy(Shop.CASH, "-36.30");

        assertThat(Till.sendOne(elsewhere.wrapped())).containsEntry("status", "created");
        assertThat(Till.sendOne(refund("-1", "-12.10").wrapped())).containsEntry("reason", "refund-exceeds-sale");
    }

    /** Which line came back is what was said: another one under the same uuid is another order. */
    @Test
    void theUuidsAreInTheHash() {
        Till.sendOne(sale.wrapped());
        var refund = refund("-1", "-12.10");
        var hash = Till.sendOne(refund.wrapped()).get("hash");
        var other = refund.wrapped();
        line(other).put("refunded_orderline_uuid", "L-2");

        assertThat(Till.sendOne(refund.flat()))
                .containsEntry("status", "duplicate")
                .containsEntry("hash", hash);
        assertThat(Till.sendOne(other)).containsEntry("status", "conflict");
    }

    @Test
    void halfANameIsNone() {
        var refund = refund("-1", "-12.10").wrapped();
        line(refund).remove("refunded_order_uuid");

        assertThat(Till.sendOne(refund))
                .containsEntry("status", "quarantined")
                .containsEntry("reason", "invalid-field");
    }

    private static io.vertx.core.json.JsonObject line(io.vertx.core.json.JsonObject wrapped) {
        return wrapped.getJsonObject("data")
                .getJsonArray("lines")
                .getJsonArray(0)
                .getJsonObject(2);
    }

    private TestOrder refund(String quantity, String amount) {
        return refundOf(sale, quantity, amount);
    }

    private TestOrder refundOf(TestOrder sold, String quantity, String amount) {
        return TestOrder.in(session).refundOf(sold, "L-1", quantity, "10").paidBy(Shop.CASH, amount);
    }

    private static List<Map<String, Object>> find(TestOrder order) {
        return Till.asManager("/api/orders?uuid=" + order.uuid()).getList("items.state");
    }

    private boolean chainIsWhole() {
        return Till.asManager("/api/registers/" + register + "/order-chain/verification")
                .getBoolean("valid");
    }
}
