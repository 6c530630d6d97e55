package io.tillstream.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.order.fixture.Owners;
import io.tillstream.order.fixture.Shop;
import io.tillstream.order.fixture.ShopClock;
import io.tillstream.order.fixture.TestOrder;
import io.tillstream.order.fixture.Till;
import io.tillstream.order.store.Months;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders are kept by the month of their receipt, and there is always a place for them. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class SleepingOverTheYearTest {

    @Inject
    Pool database;

    @Inject
    Months months;

    private long register;
    private long session;

    @BeforeEach
    void aSessionIsOpen() {
        Shop.open();
        register = Shop.newRegister();
        session = Shop.newSession(register);
    }

    @AfterEach
    void today() {
        ShopClock.comeBack();
    }

    @Test
    void monthsAreMadeAheadOverTheTurnOfTheYear() {
        months.make(Instant.parse("2041-11-30T23:59:59Z")).await().atMost(Duration.ofSeconds(10));

        assertThat(partitions("pos_order_2041_%", "pos_order_2042_%"))
                .containsExactly("pos_order_2041_11", "pos_order_2041_12", "pos_order_2042_01");
    }

    @Test
    void theFirstOrderAfterALongSleepMakesItsOwnMonth() {
        var parked = TestOrder.in(session).line(Shop.FOOD, "1", "10");
        var old = Till.sendOne(TestOrder.ofOneFood(session).wrapped());
        var draft = Till.sendDrafts(parked.wrapped()).get(0);
        ShopClock.goTo(Instant.parse("2043-01-01T00:00:03Z"));

        var first = Till.send(
                TestOrder.ofOneFood(session).wrapped(),
                TestOrder.ofOneFood(session).totalling("99").wrapped());
        var paid = Till.sendOne(parked.paidBy(Shop.CARD, "12.10").wrapped());

        assertThat(first).extracting("status").containsExactly("created", "quarantined");
        assertThat(monthOf(first.get(0).get("id"))).isEqualTo("2043-01-01");
        assertThat(paid).containsEntry("status", "updated").containsEntry("id", draft.get("id"));
        assertThat(monthOf(paid.get("id"))).isEqualTo("2043-01-01");
        assertThat(monthOf(old.get("id"))).startsWith(Instant.now().toString().substring(0, 7));
        assertThat(Till.asManager("/api/orders?sessionId=" + session).getList("items.id"))
                .hasSize(3);
        assertThat(Till.asManager("/api/registers/" + register + "/order-chain/verification")
                        .getBoolean("valid"))
                .isTrue();
    }

    private String monthOf(Object id) {
        return text("SELECT cast(month AS text) FROM pos_order WHERE id = " + id)
                .get(0);
    }

    private List<String> partitions(String... patterns) {
        return text("SELECT relname FROM pg_class WHERE relispartition AND relkind = 'r' AND (relname LIKE '"
                + patterns[0] + "' OR relname LIKE '" + patterns[1] + "') ORDER BY 1");
    }

    private List<String> text(String sql) {
        var rows = database.query(sql).execute().await().atMost(Duration.ofSeconds(5));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }
}
