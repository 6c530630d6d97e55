package io.tillstream.order.fuzz;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.kit.testing.Tokens;
import io.tillstream.order.fixture.Owners;
import io.tillstream.order.fixture.Shop;
import io.tillstream.order.fixture.TestOrder;
import io.tillstream.order.fixture.Till;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

/**
 * Valid batches, broken at any depth: never a fault of ours, an answer for each order, nothing stored twice. The same
 * random numbers in every run, unless {@code -Dfuzz.seed} says others; {@code -Dfuzz.tries} for more of them.
 */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class WhateverATillSendsTest {

    private static final int TRIES = Integer.getInteger("fuzz.tries", 200);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_121L);
    private static final Set<String> STATUSES = Set.of("created", "updated", "duplicate", "conflict", "quarantined");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Inject
    Pool database;

    private final String token = Tokens.ofTestServers().cashier(1, 2);

    @Test
    void isAnsweredOrderByOrderAndNeverStoredTwice() {
        JqwikSession.run(() -> {
            Shop.open();
            var register = Shop.newRegister();
            var session = Shop.newSession(register);
            var random = new Random(SEED);
            var mutations = Mutations.some().generator(TRIES, true);
            for (var attempt = 0; attempt < TRIES; attempt++) {
                var batch = batch(session);
                mutations.next(random).value().forEach(mutation -> mutation.apply(batch));
                send(attempt, register, batch);
            }
            assertThat(Till.asManager("/api/registers/" + register + "/order-chain/verification")
                            .getBoolean("valid"))
                    .isTrue();
        });
    }

    /** Two good orders in either shape, one parked, one coming back. */
    private static ArrayNode batch(long session) {
        var sale = TestOrder.in(session).lineNamed("L-1", "2", "10").paidBy(Shop.CARD, "24.20");
        var orders = JSON.createArrayNode();
        Stream.of(
                        sale.wrapped(),
                        TestOrder.ofOneFood(session).flat(),
                        TestOrder.in(session)
                                .line(Shop.DRINK, "1", "3")
                                .with("state", "draft")
                                .flat(),
                        TestOrder.in(session)
                                .refundOf(sale, "L-1", "-1", "10")
                                .paidBy(Shop.CASH, "-12.10")
                                .wrapped())
                .map(order -> read(order.encode()))
                .forEach(orders::add);
        return orders;
    }

    private void send(int attempt, long register, ArrayNode batch) {
        var call =
                JSON.createObjectNode().put("draft", false).set("orders", batch).toString();
        var first = post(call);
        assertThat(first.statusCode())
                .as("try %d: %s", attempt, shortened(call))
                .isEqualTo(200);
        var outcomes = first.jsonPath().<Map<String, Object>>getList("$");
        assertThat(outcomes).as("try %d", attempt).hasSize(batch.size());
        assertThat(outcomes).extracting("status").isSubsetOf(STATUSES);
        assertThat(outcomes).extracting("id").doesNotContainNull();
        var stored = stored(register);

        var again = post(call);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().<Map<String, Object>>getList("$"))
                .as("try %d: %s", attempt, shortened(call))
                .hasSize(batch.size())
                .extracting("status")
                .isSubsetOf("updated", "duplicate", "conflict", "quarantined");
        assertThat(stored(register)).as("try %d: %s", attempt, shortened(call)).isEqualTo(stored);
    }

    private Response post(String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/internal/orders/ingest");
    }

    /** Rows of every kind that are this register's, all of the quarantine, and identities that have more than one order. */
    private List<Long> stored(long register) {
        var row = database.query("""
                        WITH o AS (SELECT id, company_id, uid FROM pos_order WHERE register_id = %d)
                        SELECT (SELECT count(*) FROM o),
                            (SELECT count(*) FROM order_line WHERE order_id IN (SELECT id FROM o)),
                            (SELECT count(*) FROM order_payment WHERE order_id IN (SELECT id FROM o)),
                            (SELECT count(*) FROM order_key WHERE order_id IN (SELECT id FROM o)),
                            (SELECT coalesce(max(position), 0) FROM chain_head WHERE register_id = %d),
                            (SELECT count(*) FROM quarantine),
                            (SELECT count(*) FROM (SELECT 1 FROM o GROUP BY company_id, uid HAVING count(*) > 1) twice)
                        """.formatted(register, register))
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next();
        assertThat(row.getLong(6)).isZero();
        return Stream.of(0, 1, 2, 3, 4, 5).map(row::getLong).toList();
    }

    private static String shortened(String text) {
        return text.length() <= 4_000 ? text : text.substring(0, 4_000) + "...";
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
