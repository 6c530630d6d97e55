package io.tillstream.order.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.order.fixture.Owners;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However many orders there are, nobody reads all of them to find some. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class SearchPlansTest {

    private static final int ORDERS = 40_000;

    @Inject
    Pool database;

    private static boolean filled;

    @BeforeEach
    void fourMonthsOfOrders() {
        if (filled) {
            return;
        }
        execute("SELECT ensure_month(cast('2050-0' || n || '-01' AS date)) FROM generate_series(1, 4) n");
        execute("""
                INSERT INTO pos_order (id, month, company_id, store_id, register_id, session_id, uid, number, pos_reference,
                    state, partner_id, currency, decimals, total, tax, paid, change, ordered_at, received_at, content_hash)
                SELECT 5000000000 + n, m, 1, 950 + n %% 10, 9500 + n %% 20, 900000 + n / 200, 'plan-' || n,
                    'PLN-' || n, 'PLN-' || n, 'paid', CASE WHEN n %% 50 = 0 THEN 800000 + n %% 1000 END, 'EUR', 2, 1, 0, 1, 0,
                    m + interval '3 days', m + interval '3 days', 'x'
                FROM generate_series(1, %d) n, LATERAL (SELECT make_date(2050, 1 + n * 4 / %d, 1) AS m) x
                """.formatted(ORDERS, ORDERS + 1));
        execute("INSERT INTO copy (model, id, version, record) SELECT 'res.partner', 700000 + n, 1,"
                + " jsonb_build_object('name', 'Customer ' || md5(cast(n AS text))) FROM generate_series(1, 12000) n");
        execute("INSERT INTO copy (model, id, version, record) VALUES"
                + " ('res.partner', 800050, 1, '{\"name\": \"Wilhelmina Plantinga\"}')");
        execute("ANALYZE pos_order");
        execute("ANALYZE copy");
        filled = true;
    }

    @Test
    void aPageOfAStoreIsReadByItsIndex() {
        assertThat(plan(filter -> filter.storeId = 953L)).noneMatch(SearchPlansTest::readsWholeTable);
        assertThat(plan(filter -> {})).noneMatch(SearchPlansTest::readsWholeTable);
    }

    @Test
    void aSessionAndACustomerHaveAnIndex() {
        assertThat(plan(filter -> filter.sessionId = 900_017L)).noneMatch(SearchPlansTest::readsWholeTable);
        assertThat(plan(filter -> filter.partnerId = 800_050L)).noneMatch(SearchPlansTest::readsWholeTable);
        assertThat(plan(filter -> filter.uuid = "plan-4711")).noneMatch(SearchPlansTest::readsWholeTable);
    }

    @Test
    void bothEndsOfAReferenceAndAPartOfANameAreFoundByIndex() {
        for (var words : List.of("pln-4711", "4711", "plantinga", "plan-39999")) {
            assertThat(plan(filter -> filter.q = words)).as(words).noneMatch(SearchPlansTest::readsWholeTable);
        }
        assertThat(plan(filter -> filter.q = "plantinga")).anyMatch(line -> line.contains("copy_partner_name"));
    }

    @Test
    void olderMonthsAreNotTouched() {
        var plan = String.join("\n", plan(filter -> {
            filter.storeId = 953L;
            filter.from = "2050-03-01T00:00:00Z";
        }));

        assertThat(plan)
                .contains("on pos_order_2050_03", "on pos_order_2050_04")
                .doesNotContain("on pos_order_2050_01");
    }

    @Test
    void aProductIsLookedForInTheOrdersOfAMonthAlone() {
        assertThat(plan(filter -> {
                    filter.productId = 1L;
                    filter.sessionId = 900_017L;
                }))
                .noneMatch(SearchPlansTest::readsWholeTable);
    }

    private static boolean readsWholeTable(String line) {
        return line.contains("Seq Scan on pos_order_2050") || line.contains("Seq Scan on copy");
    }

    private List<String> plan(Consumer<OrderFilter> asked) {
        var filter = new OrderFilter();
        asked.accept(filter);
        var where = filter.on(new Scope(1, false, Set.of(950L, 953L)).on(new Conditions()))
                .and("o.id < ?", Long.MAX_VALUE);
        var lines = new ArrayList<String>();
        database.preparedQuery("EXPLAIN " + Orders.sql(where, Orders.NEWEST_FIRST, 51))
                .execute(where.values())
                .await()
                .atMost(Duration.ofSeconds(10))
                .forEach(row -> lines.add(row.getString(0)));
        return lines;
    }

    private void execute(String sql) {
        database.query(sql).execute().await().atMost(Duration.ofSeconds(60));
    }
}
