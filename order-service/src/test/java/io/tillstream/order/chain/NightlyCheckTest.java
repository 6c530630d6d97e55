package io.tillstream.order.chain;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.kit.testing.Tokens;
import io.tillstream.order.fixture.Owners;
import io.tillstream.order.fixture.Shop;
import io.tillstream.order.fixture.TestOrder;
import io.tillstream.order.fixture.Till;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every night somebody looks at all chains; a person may look at any time, a piece at a time. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class NightlyCheckTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    CheckChains checks;

    @Inject
    Pool database;

    private long register;
    private List<Map<String, Object>> orders;

    @BeforeEach
    void someOrdersWereBooked() {
        Shop.open();
        register = Shop.newRegister();
        var session = Shop.newSession(register);
        orders = Till.send(IntStream.range(0, 7)
                .mapToObj(place -> TestOrder.ofOneFood(session).wrapped())
                .toArray(JsonObject[]::new));
    }

    @Test
    void whatItFoundIsShown() {
        assertThat((Object) Till.asManager(chain()).get("lastCheck")).isNull();

        night();

        var last = Till.asManager(chain());
        assertThat(last.getBoolean("lastCheck.valid")).isTrue();
        assertThat(last.getInt("lastCheck.length")).isEqualTo(7);
        assertThat(Instant.parse(last.getString("lastCheck.checkedAt")))
                .isAfter(Instant.now().minusSeconds(60));
    }

    @Test
    void aBrokenChainIsShownAndMeasured() {
        execute("UPDATE order_line SET quantity = 2 WHERE order_id = "
                + orders.get(3).get("id"));

        night();

        var last = Till.asManager(chain());
        assertThat(last.getBoolean("lastCheck.valid")).isFalse();
        assertThat(last.getInt("lastCheck.brokenAt.position")).isEqualTo(4);
        assertThat(last.getString("lastCheck.brokenAt.reason")).isEqualTo("content-changed");
        assertThat(metric("tillstream_order_chains_broken")).isGreaterThanOrEqualTo(1);
        assertThat(metric("tillstream_order_chains_last_check_seconds"))
                .isGreaterThan(Instant.now().minusSeconds(60).getEpochSecond());
    }

    /** The first order was changed, and the pass had got past it when it was cut off. */
    @Test
    void aPassThatWasCutOffGoesOnWhereItWas() {
        execute("UPDATE order_line SET quantity = 2 WHERE order_id = "
                + orders.get(0).get("id"));
        execute(("INSERT INTO chain_check (register_id, position, hash, started_at)"
                        + " SELECT register_id, chain_position, chain_hash, now() FROM pos_order WHERE id = %s")
                .formatted(orders.get(2).get("id")));

        checks.resume().await().atMost(SOON);
        assertThat(Till.asManager(chain()).getBoolean("lastCheck.valid")).isTrue();

        night();
        assertThat(Till.asManager(chain()).getInt("lastCheck.brokenAt.position"))
                .isEqualTo(1);
    }

    @Test
    void oneReplicaAtATimeChecks() {
        var other = database.getConnection().await().atMost(SOON);
        try {
            other.query("SELECT pg_advisory_lock(hashtext('check-chains'))")
                    .execute()
                    .await()
                    .atMost(SOON);
            night();
            assertThat((Object) Till.asManager(chain()).get("lastCheck")).isNull();
        } finally {
            other.query("SELECT pg_advisory_unlock_all()").execute().await().atMost(SOON);
            other.close().await().atMost(SOON);
        }
        night();
        assertThat(Till.asManager(chain()).getBoolean("lastCheck.valid")).isTrue();
    }

    @Test
    void aLongChainIsFollowedPieceByPiece() {
        assertThat(pieces()).extracting(piece -> piece.getInt("verified")).containsExactly(2, 4, 6, 7);
        assertThat(pieces()).allMatch(piece -> piece.getBoolean("valid"));

        execute("UPDATE pos_order SET total = total + 1 WHERE id = "
                + orders.get(4).get("id"));
        assertThat(pieces()).extracting(piece -> piece.getBoolean("valid")).containsExactly(true, true, false);
    }

    @Test
    void anotherHeadThanTheLastOrdersIsABreak() {
        execute("UPDATE chain_head SET hash = 'x' WHERE register_id = " + register);

        assertThat(Till.asManager(chain() + "/verification").getString("brokenAt.reason"))
                .isEqualTo("head-differs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=!", "after=eA", "limit=0", "limit=x", "limit=100001"})
    void whatIsNoPieceIsRefused(String query) {
        given().auth()
                .oauth2(Tokens.ofTestServers().manager(1))
                .get(chain() + "/verification?" + query)
                .then()
                .statusCode(oneOf(400, 422));
    }

    private List<JsonPath> pieces() {
        var pieces = new ArrayList<JsonPath>();
        String cursor = null;
        do {
            var piece = Till.asManager(chain() + "/verification?limit=2" + (cursor == null ? "" : "&after=" + cursor));
            pieces.add(piece);
            cursor = piece.getString("next");
        } while (cursor != null);
        return pieces;
    }

    private void night() {
        checks.nightly().await().atMost(SOON);
    }

    private String chain() {
        return "/api/registers/" + register + "/order-chain";
    }

    private void execute(String sql) {
        database.query(sql).execute().await().atMost(SOON);
    }

    private static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
