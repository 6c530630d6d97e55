package io.tillstream.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.event.CloudEvent;
import io.tillstream.kit.testing.KafkaProbe;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.order.fixture.Owners;
import io.tillstream.order.fixture.Shop;
import io.tillstream.order.fixture.TestOrder;
import io.tillstream.order.fixture.Till;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class OrderChainTest {

    @Inject
    Pool database;

    private long register;
    private long session;

    @BeforeEach
    void aSessionIsOpen() {
        Shop.open();
        register = Shop.newRegister();
        session = Shop.newSession(register);
    }

    @Test
    void isWholeForEveryKindOfOrder() {
        Till.sendOne(TestOrder.in(session)
                .line(Shop.FOOD, "0.333", "3.625")
                .paidBy(Shop.CASH, "5")
                .with("amount_return", 3.54)
                .wrapped());
        Till.sendOne(TestOrder.ofOneFood(session)
                .numbered("A \"quoted\" \\ number é")
                .with("creation_date", "2026-11-21T09:14:05.123+01:00")
                .wrapped());
        Till.sendOne(TestOrder.ofOneFood(session)
                .with("creation_date", "never")
                .totalling("12.1000000001")
                .wrapped());
        Till.sendDrafts(TestOrder.ofOneFood(session).wrapped());

        var report = verify();

        assertThat(report.getBoolean("valid")).isTrue();
        assertThat(report.getInt("length")).isEqualTo(3);
        assertThat(report.getString("head")).hasSize(64);
    }

    @Test
    void showsAnAmountThatSomebodyChanged() {
        var orders = book(3);
        execute("UPDATE order_line SET total = total - 1 WHERE order_id = " + orders.get(1));

        var report = verify();

        assertThat(report.getBoolean("valid")).isFalse();
        assertThat(report.getInt("brokenAt.position")).isEqualTo(2);
        assertThat(report.getInt("brokenAt.orderId")).isEqualTo(orders.get(1));
        assertThat(report.getString("brokenAt.reason")).isEqualTo("content-changed");
    }

    @Test
    void showsAnOrderThatSomebodyRemovedFromTheMiddleOrTheEnd() {
        var orders = book(3);
        execute("DELETE FROM pos_order WHERE id = " + orders.get(2));
        assertThat(verify().getInt("brokenAt.position")).isEqualTo(3);

        execute("DELETE FROM pos_order WHERE id = " + orders.get(1));
        assertThat(verify().getInt("brokenAt.position")).isEqualTo(2);
        assertThat(verify().getString("brokenAt.reason")).isEqualTo("missing-order");
    }

    @Test
    void survivesWhatHappensToCustomers() {
        var orders = book(2);
        execute("UPDATE pos_order SET partner_id = NULL, note = NULL WHERE id = " + orders.get(0));

        assertThat(verify().getBoolean("valid")).isTrue();
    }

    @Test
    void staysWholeWhenFourSendAtOnceAndItsEventsAreWithoutAGap() throws Exception {
        List<Callable<Object>> clients = IntStream.range(0, 4)
                .<Callable<Object>>mapToObj(client -> () -> {
                    for (var batch = 0; batch < 5; batch++) {
                        Till.send(IntStream.range(0, 5)
                                .mapToObj(order -> TestOrder.ofOneFood(session).wrapped())
                                .toArray(JsonObject[]::new));
                    }
                    return null;
                })
                .toList();
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (var done : threads.invokeAll(clients)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }

        var report = verify();
        assertThat(report.getBoolean("valid")).isTrue();
        assertThat(report.getInt("length")).isEqualTo(100);
        var wanted = LongStream.rangeClosed(1, 100).boxed().toList();
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        assertThat(events()).extracting(CloudEvent::sequence).isEqualTo(wanted));
        assertThat(events())
                .extracting(event -> new JsonObject(new String(event.data())).getLong("chainPosition"))
                .isEqualTo(wanted);
    }

    private List<Integer> book(int orders) {
        return IntStream.range(0, orders)
                .mapToObj(place -> (Integer)
                        Till.sendOne(TestOrder.ofOneFood(session).wrapped()).get("id"))
                .toList();
    }

    private List<CloudEvent> events() {
        return KafkaProbe.ofTestServers().events(Topics.ORDERS).stream()
                .filter(event -> event.key().equals(String.valueOf(register)))
                .toList();
    }

    private void execute(String sql) {
        database.query(sql).execute().await().atMost(Duration.ofSeconds(5));
    }

    private JsonPath verify() {
        return Till.asManager("/api/registers/" + register + "/order-chain/verification");
    }
}
