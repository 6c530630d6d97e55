package io.tillstream.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.testing.KafkaProbe;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.order.fixture.Owners;
import io.tillstream.order.fixture.Shop;
import io.tillstream.order.fixture.TestOrder;
import io.tillstream.order.fixture.Till;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class RefundsTest {

    private long session;
    private Object sale;
    private long line;

    @BeforeEach
    void threeWereSold() {
        Shop.open();
        session = Shop.newSession(Shop.newRegister());
        sale = Till.sendOne(TestOrder.in(session)
                        .line(Shop.FOOD, "3", "10")
                        .paidBy(Shop.CASH, "36.30")
                        .wrapped())
                .get("id");
        line = Till.order(sale).getLong("lines[0].id");
    }

    @Test
    void aTillTakesSomeBackAndTheSaleKnowsIt() {
        var refund = Till.sendOne(refund("-2", "-24.20").wrapped());

        assertThat(refund).containsEntry("status", "created");
        var order = Till.order(refund.get("id"));
        assertThat(order.getBoolean("refund")).isTrue();
        assertThat(order.getList("refundedOrderIds")).isEqualTo(List.of(sale));
        assertThat(Till.order(sale).getString("lines[0].refundedQuantity")).isEqualTo("2");
        Till.managerPosts(
                        "/internal/models/pos.order.line/search_read",
                        "{\"domain\":[[\"order_id\",\"=\"," + refund.get("id") + "]]}")
                .statusCode(200)
                .body(
                        "[0].refunded_orderline_id",
                        hasSize(2),
                        "[0].refunded_orderline_id[1]",
                        equalTo("Product " + Shop.FOOD));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(KafkaProbe.ofTestServers().events(Topics.ORDERS))
                        .filteredOn(event -> event.subject().equals("order:" + refund.get("id")))
                        .extracting("type")
                        .containsExactly("io.tillstream.order.paid.v1", "io.tillstream.order.refunded.v1"));
    }

    @Test
    void neverMoreComesBackThanWasSold() {
        var outcomes = Till.send(
                refund("-2", "-24.20").wrapped(),
                refund("-2", "-24.20").flat(),
                refund("-1", "-12.10").wrapped());

        assertThat(outcomes).extracting("status").containsExactly("created", "quarantined", "created");
        assertThat(outcomes.get(1)).containsEntry("reason", "refund-exceeds-sale");
        assertThat(Till.order(sale).getString("lines[0].refundedQuantity")).isEqualTo("3");
    }

    @Test
    void notEvenAtTheSameMomentAtSixTills() throws Exception {
        List<Callable<Map<String, Object>>> tills = IntStream.range(0, 6)
                .mapToObj(till -> TestOrder.in(Shop.newSession(Shop.newRegister()))
                        .refundOf(line, "-1", "10")
                        .paidBy(Shop.CASH, "-12.10"))
                .<Callable<Map<String, Object>>>map(order -> () -> Till.sendOne(order.wrapped()))
                .toList();
        var threads = Executors.newFixedThreadPool(6);
        var outcomes = new ArrayList<Map<String, Object>>();
        try {
            for (var outcome : threads.invokeAll(tills)) {
                outcomes.add(outcome.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(outcomes).filteredOn("status", "created").hasSize(3);
        assertThat(outcomes)
                .filteredOn(outcome -> "refund-exceeds-sale".equals(outcome.get("reason")))
                .hasSize(3);
    }

    @Test
    void aLineThatNobodySoldDoesNotComeBack() {
        var refund = TestOrder.in(session).refundOf(987_654_321, "-1", "10").paidBy(Shop.CASH, "-12.10");

        assertThat(Till.sendOne(refund.wrapped())).containsEntry("reason", "unknown-refunded-line");
    }

    @Test
    void aManagerTakesGoodsBackAtADesk() {
        var path = "/api/orders/" + sale + "/refunds";
        var body = "{\"lines\":[{\"lineId\":%d,\"quantity\":%s}]}";

        var refund = Till.managerPosts(path, body.formatted(line, "2"))
                .statusCode(201)
                .body("total", equalTo("-24.20"))
                .body("amountCheck", equalTo("match"))
                .extract()
                .jsonPath();

        assertThat(refund.getLong("sessionId")).isEqualTo(session);
        assertThat(refund.getList("payments.amount")).containsExactly("-24.20");
        Till.managerPosts(path, body.formatted(line, "2")).statusCode(409).body("type", equalTo("refund-exceeds-sale"));
        Till.managerPosts(path, body.formatted(line, "-1")).statusCode(422);
        Till.managerPosts(path, body.formatted(4711, "1")).statusCode(422);
        Till.managerPosts(path, "{\"lines\":[]}").statusCode(422);
        Till.managerPosts(path, body.formatted(line, "1")).statusCode(201);
    }

    /** Whoever was refused would ask again: a replay later on would give the money back twice. */
    @Test
    void whatIsRefusedIsNotKeptForAReplay() {
        var unknown = Shop.newId();
        var body = "{\"sessionId\":%d,\"lines\":[{\"lineId\":%d,\"quantity\":1}]}".formatted(unknown, line);

        Till.managerPosts("/api/orders/" + sale + "/refunds", body)
                .statusCode(409)
                .body("type", equalTo("unknown-session"));

        assertThat(Till.asAdmin("/api/orders/quarantine?sessionId=" + unknown).getList("items"))
                .isEmpty();
        assertThat(Till.asAdmin("/api/orders/quarantine?state=discarded&sessionId=" + unknown)
                        .getList("items"))
                .hasSize(1);
    }

    /** Nobody counts with numbers of a thousand million digits. */
    @ParameterizedTest
    @ValueSource(strings = {"1e-999999999", "1e999999999", "0", "-1", "\"NaN\"", "null", "[]", "0.1234567890123"})
    void aQuantityThatIsNoneIsRefused(String quantity) {
        var body = "{\"lines\":[{\"lineId\":%d,\"quantity\":%s},{\"lineId\":%d,\"quantity\":1}]}"
                .formatted(line, quantity, line);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            var status = Till.managerPosts("/api/orders/" + sale + "/refunds", body)
                    .extract()
                    .statusCode();
            assertThat(status).isIn(400, 422);
        });
    }

    private TestOrder refund(String quantity, String amount) {
        return TestOrder.in(session).refundOf(line, quantity, "10").paidBy(Shop.CASH, amount);
    }
}
