package io.tillstream.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.kit.testing.Tokens;
import io.tillstream.order.fixture.Owners;
import io.tillstream.order.fixture.Shop;
import io.tillstream.order.fixture.TestOrder;
import io.tillstream.order.fixture.Till;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager sees what came, corrects it beside the original, books it or gives it up; who did what stays. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class SettlingTheQuarantineTest {

    private final Tokens tokens = Tokens.ofTestServers();
    private long register;
    private long session;
    private TestOrder order;
    private String path;

    @BeforeEach
    void anOrderThatDoesNotAddUpCame() {
        Shop.open();
        register = Shop.newRegister();
        session = Shop.newSession(register);
        order = TestOrder.ofOneFood(session).totalling("99.5");
        path = "/api/orders/quarantine/" + Till.sendOne(order.wrapped()).get("id");
    }

    @Test
    void whatIsRepairedStandsBesideTheOriginalAndIsReplayed() {
        var original = Till.asManager(path).getFloat("original.data.amount_total");
        repair("\"0\"", order.totalling("12.10").wrapped())
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("repairs", equalTo(1));

        Till.managerPosts(path + "/replay", "").statusCode(200).body("status", equalTo("created"));

        var settled = Till.asManager(path);
        assertThat(settled.getFloat("original.data.amount_total"))
                .isEqualTo(original)
                .isEqualTo(99.5f);
        assertThat(settled.getFloat("repaired.data.amount_total")).isEqualTo(12.1f);
        assertThat(settled.getList("history.action")).isEqualTo(List.of("repaired", "replayed"));
        assertThat(settled.getString("history[0].note")).isEqualTo("The till was wrong");
        assertThat(settled.getString("history[1].outcome")).isEqualTo("created");
        assertThat(settled.getLong("history[1].userId"))
                .isEqualTo(settled.getLong("settledBy"))
                .isPositive();
        repair(null, order.wrapped()).statusCode(409).body("type", equalTo("already-settled"));
        assertThat(Till.sendOne(order.wrapped())).containsEntry("status", "duplicate");
    }

    @Test
    void nobodyOverwritesARepairThatTheyHaveNotSeen() {
        repair("\"0\"", order.wrapped()).statusCode(200);

        repair("\"0\"", order.totalling("12.10").wrapped()).statusCode(412);
        repair("\"mine\"", order.wrapped()).statusCode(412);
        repair("*", order.wrapped()).statusCode(200).body("repairs", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"order\":5}", "{\"order\":null}", "{\"order\":[]}", "[]", "x"})
    void aRepairWithoutAnOrderIsRefused(String body) {
        var status = given().auth()
                .oauth2(tokens.manager(1))
                .contentType("application/json")
                .body(body)
                .put(path + "/repair")
                .statusCode();

        assertThat(status).isIn(400, 422);
    }

    @Test
    void itIsFoundByWhatIsKnownOfIt() {
        var id = Integer.valueOf(path.substring(path.lastIndexOf('/') + 1));
        var mine = "/api/orders/quarantine?registerId=" + register;

        assertThat(found(mine)).isEqualTo(List.of(id));
        assertThat(found(mine + "&reason=unbalanced-payment&storeId=1&sessionId=" + session))
                .isEqualTo(List.of(id));
        assertThat(found(mine + "&uuid=" + order.uuid() + "&from=2020-01-01")).isEqualTo(List.of(id));
        assertThat(found(mine + "&reason=unknown-product")).isEmpty();
        assertThat(found(mine + "&to=2020-01-01")).isEmpty();
        assertThat(found(mine + "&state=discarded")).isEmpty();
        Till.managerPosts(path + "/discard", "{\"reason\":\"A training sale\"}").statusCode(200);
        assertThat(found(mine)).isEmpty();
        assertThat(found(mine + "&state=all")).isEqualTo(List.of(id));
        assertThat(Till.asManager(path).getString("history[0].note")).isEqualTo("A training sale");
        given().auth()
                .oauth2(tokens.manager(1))
                .get("/api/orders/quarantine?state=lost")
                .then()
                .statusCode(422);
    }

    @Test
    void pageByPage() {
        Till.sendOne(TestOrder.ofOneFood(session).totalling("1").wrapped());
        Till.sendOne(TestOrder.ofOneFood(session).totalling("2").wrapped());
        var first = Till.asManager("/api/orders/quarantine?limit=2&registerId=" + register);
        var second = Till.asManager(
                "/api/orders/quarantine?limit=2&registerId=" + register + "&after=" + first.getString("next"));

        assertThat(first.getList("items")).hasSize(2);
        assertThat(second.getList("items")).hasSize(1);
        assertThat(second.getString("next")).isNull();
    }

    /** The other till had the same storage restored from a backup: both customers paid. */
    @Test
    void ofTwoContentsUnderOneUuidBothCanBeReal() {
        var sale = TestOrder.ofOneFood(session);
        var first = Till.sendOne(sale.wrapped());
        var conflict = Till.sendOne(
                sale.line(Shop.DRINK, "1", "5").paidBy(Shop.CARD, "6.05").wrapped());
        var review = "/api/orders/quarantine/" + conflict.get("quarantineId");

        assertThat(found("/api/orders/quarantine?reason=conflict&registerId=" + register))
                .containsExactly((Integer) conflict.get("quarantineId"));
        assertThat(Till.asManager(review).getInt("standing.orderId")).isEqualTo(first.get("id"));
        assertThat(Till.asManager(review).getString("standing.total")).isEqualTo("12.10");
        Till.managerPosts(review + "/replay", "").statusCode(200).body("status", equalTo("conflict"));
        var second = Till.managerPosts(review + "/replay", "{\"asNew\":true}")
                .statusCode(200)
                .body("status", equalTo("created"))
                .extract()
                .jsonPath();

        assertThat(second.getString("uuid")).startsWith(sale.uuid() + "-");
        assertThat(second.getString("pos_reference")).isEqualTo(sale.number() + "-2");
        assertThat(Till.order(second.get("id")).getString("total")).isEqualTo("18.15");
        assertThat(Till.order(first.get("id")).getString("total")).isEqualTo("12.10");
        Till.managerPosts(review + "/replay", "{\"asNew\":true}").statusCode(409);
        Till.managerPosts(review + "/discard", "{\"reason\":\"x\"}").statusCode(409);
    }

    /** A till may have named it with all the characters that a name can have. */
    @Test
    void theLongestIdentityCanBeBookedAsNewAsWell() {
        var uuid = session + "u".repeat(200 - String.valueOf(session).length());
        var sale = TestOrder.ofOneFood(session);
        Till.sendOne(sale.flat().put("uuid", uuid));
        var conflict = Till.sendOne(
                sale.line(Shop.DRINK, "1", "5").paidBy(Shop.CARD, "6.05").flat().put("uuid", uuid));

        Till.managerPosts("/api/orders/quarantine/" + conflict.get("quarantineId") + "/replay", "{\"asNew\":true}")
                .statusCode(200)
                .body("status", equalTo("created"));
    }

    @Test
    void amountsStandInTheCurrencyWithItBesideThem() {
        assertThat(Till.asManager(path).getString("total")).isEqualTo("99.50");
        assertThat(Till.asManager(path).getString("currency")).isEqualTo("EUR");
    }

    @Test
    void theOriginalsNumbersAreWrittenAsTheyCame() {
        var body = TestOrder.ofOneFood(session)
                .wrapped()
                .encode()
                .replace("\"amount_total\":12.10", "\"amount_total\":90.00");
        var kept = Till.post(tokens.cashier(1), "{\"orders\":[" + body + "]}")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("[0].id");

        var whole = given().auth().oauth2(tokens.manager(1)).get("/api/orders/quarantine/" + kept);

        assertThat(whole.asString()).contains("\"amount_total\":90.00");
    }

    @Test
    void aTryThatIsNoOrderOrBelongsElsewhereDoesNotMoveIt() {
        var theirs = Shop.newId();
        Shop.put(
                "pos.config",
                theirs,
                new JsonObject()
                        .put("id", theirs)
                        .put("name", "Theirs")
                        .put("store_id", 77)
                        .put("company_id", 2));
        var elsewhere = Shop.session(Shop.newId(), theirs);

        Till.managerPosts(path + "/replay", "{\"order\":5}").statusCode(422);
        Till.managerPosts(
                        path + "/replay",
                        "{\"order\":" + TestOrder.ofOneFood(elsewhere).wrapped().encode() + "}")
                .statusCode(200)
                .body("reason", equalTo("foreign-register"));

        assertThat(Till.asManager(path).getLong("registerId")).isEqualTo(register);
        assertThat(Till.asManager(path).getLong("storeId")).isEqualTo(1);
    }

    @Test
    void aParkedOrderThatCannotBeTakenNowDoesNotHideWhatStands() {
        var parked = TestOrder.in(session).line(Shop.FOOD, "1", "10").with("state", "draft");
        var odd = Till.sendOne(parked.flat().put("amount_total", "x"));
        Till.sendOne(parked.flat());
        Till.sendOne(parked.line(Shop.DRINK, "1", "5").with("version", 1).flat());
        var review = "/api/orders/quarantine/" + odd.get("id");

        Till.managerPosts(
                        review + "/replay",
                        "{\"order\":" + parked.line(Shop.DRINK, "1", "5").flat() + "}")
                .statusCode(200)
                .body("status", equalTo("quarantined"))
                .body("reason", equalTo("conflict"));

        assertThat(Till.asManager(review).getString("reason")).isEqualTo("conflict");
        assertThat(Till.asManager(review).getInt("attempts")).isEqualTo(1);
    }

    @Test
    void howManyWaitIsMeasuredByReason() {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        given().get("/q/metrics").asString().lines())
                .anyMatch(line -> line.startsWith("tillstream_quarantine_waiting")
                        && line.contains("reason=\"unbalanced-payment\"")));
    }

    private ValidatableResponse repair(String ifMatch, JsonObject repaired) {
        var call = given().auth().oauth2(tokens.manager(1)).contentType("application/json");
        if (ifMatch != null) {
            call.header("If-Match", ifMatch);
        }
        return call.body(new JsonObject()
                        .put("order", repaired)
                        .put("note", "The till was wrong")
                        .encode())
                .put(path + "/repair")
                .then();
    }

    private static List<Object> found(String path) {
        return Till.asManager(path).getList("items.id");
    }
}
