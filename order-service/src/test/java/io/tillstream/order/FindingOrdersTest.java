package io.tillstream.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.event.CloudEvent;
import io.tillstream.kit.testing.KafkaProbe;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.kit.testing.Tokens;
import io.tillstream.order.fixture.Owners;
import io.tillstream.order.fixture.Shop;
import io.tillstream.order.fixture.TestOrder;
import io.tillstream.order.fixture.Till;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class FindingOrdersTest {

    private final Tokens tokens = Tokens.ofTestServers();
    private long register;
    private long session;

    @BeforeEach
    void aSessionIsOpen() {
        Shop.open();
        register = Shop.newRegister();
        session = Shop.newSession(register);
    }

    @Test
    void pageByPageEveryOrderOnceNewestFirst() {
        var sent = IntStream.range(0, 5)
                .mapToObj(place ->
                        Till.sendOne(TestOrder.ofOneFood(session).wrapped()).get("id"))
                .toList();
        var found = new ArrayList<Object>();
        String cursor = null;
        do {
            var page = Till.asManager(
                    "/api/orders?limit=2&sessionId=" + session + (cursor == null ? "" : "&after=" + cursor));
            found.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(sent)
                .isSortedAccordingTo((one, other) -> (Integer) other - (Integer) one);
    }

    @Test
    void byBothEndsOfItsReferenceByUuidAndByTheCustomersName() {
        var name = "Zoë Findable " + Shop.newId();
        var partner = Shop.newId();
        Shop.partner(partner, name);
        var order = TestOrder.ofOneFood(session)
                .numbered("DAM-" + session + "-000042")
                .with("partner_id", partner);
        var id = Till.sendOne(order.wrapped()).get("id");

        for (var q : List.of("dam-" + session, session + "-000042", order.uuid(), name.substring(5))) {
            assertThat(find("q=" + q)).as(q).isEqualTo(List.of(id));
        }
        assertThat(find("q=" + session + "-00004")).isEmpty();
        assertThat(find("partnerId=" + partner)).isEqualTo(List.of(id));
        assertThat(find("sessionId=" + session + "&from=2031-01-01")).isEmpty();
        assertThat(find("sessionId=" + session + "&to=2031-01-01T00:00:00Z&storeId=1&state=paid"))
                .isEqualTo(List.of(id));
    }

    @Test
    void byAnIdentityThatIsNoUuid() {
        var name = "Order \\" + session + "-0003";
        var id = Till.sendOne(TestOrder.ofOneFood(session).flat().put("uuid", name))
                .get("id");
        var numbered = Till.sendOne(
                        TestOrder.ofOneFood(session).numbered(session + "\\7").wrapped())
                .get("id");

        assertThat(find("q=" + name)).isEqualTo(List.of(id));
        assertThat(find("sessionId=" + session + "&q=\\7")).isEqualTo(List.of(numbered));
    }

    @Test
    void anotherStoresOrdersAreNotThere() {
        var id = Till.sendOne(TestOrder.ofOneFood(Shop.newSession(3)).wrapped()).get("id");

        given().auth().oauth2(tokens.manager(1)).get("/api/orders/" + id).then().statusCode(404);
        given().auth().oauth2(tokens.manager(2)).get("/api/orders/" + id).then().statusCode(200);
        given().get("/api/orders/" + id).then().statusCode(401);
        given().auth()
                .oauth2(tokens.manager(1))
                .get("/api/orders?state=lost")
                .then()
                .statusCode(422);
        given().auth()
                .oauth2(tokens.manager(1))
                .get("/api/orders?from=soon")
                .then()
                .statusCode(422);
        given().auth()
                .oauth2(tokens.manager(1))
                .get("/api/orders?to=%2B999999999-12-31T00:00:00Z")
                .then()
                .statusCode(422);
        given().auth()
                .oauth2(tokens.manager(1))
                .get("/api/orders?after=%21")
                .then()
                .statusCode(400);
    }

    @Test
    void aTillAndTheServerCompareWhatTheyHave() {
        var sent = TestOrder.ofOneFood(session);
        var booked = Till.sendOne(sent.wrapped());
        var kept = TestOrder.ofOneFood(session).totalling("77");
        Till.sendOne(kept.wrapped());
        var orders = new JsonArray()
                .add(asked(sent.uuid(), (String) booked.get("hash")))
                .add(asked(kept.uuid(), "x"))
                .add(asked("never-sent", "x"));

        var difference = reconcile(orders);
        assertThat(difference.getList("missing")).isEqualTo(List.of("never-sent"));
        assertThat(difference.getList("different")).isEmpty();
        assertThat(reconcile(new JsonArray().add(asked(sent.uuid(), "other"))).getList("different"))
                .isEqualTo(List.of(sent.uuid()));
    }

    /** Somebody decided about it: to send it once more changes nothing. */
    @Test
    void whatWasGivenUpIsNotMissing() {
        var kept = TestOrder.ofOneFood(session).totalling("76");
        var id = Till.sendOne(kept.wrapped()).get("id");
        Till.managerPosts("/api/orders/quarantine/" + id + "/discard", "{\"reason\":\"A training sale\"}")
                .statusCode(200);

        assertThat(reconcile(new JsonArray().add(asked(kept.uuid(), "x"))).getList("missing"))
                .isEmpty();
    }

    @Test
    void anInvoiceHasTheNextNumberAndIsMadeOnce() {
        var first = Till.sendOne(TestOrder.ofOneFood(session).wrapped());
        var second = Till.sendOne(TestOrder.ofOneFood(session).wrapped());

        var one = invoice(first.get("id"));
        var again = invoice(first.get("id"));
        var two = invoice(second.get("id"));

        assertThat(again.getString("number")).isEqualTo(one.getString("number"));
        assertThat(number(two)).isEqualTo(number(one) + 1);
        assertThat(Till.order(first.get("id")).getString("invoice.number")).isEqualTo(one.getString("number"));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(KafkaProbe.ofTestServers().events(Topics.ORDERS))
                        .filteredOn(event -> event.type().equals("io.tillstream.order.invoiced.v1"))
                        .filteredOn(event -> event.key().equals(String.valueOf(register)))
                        .hasSize(2));
        var draft = Till.sendDrafts(TestOrder.ofOneFood(session).wrapped()).get(0);
        Till.managerPosts("/api/orders/" + draft.get("id") + "/invoice", "{}").statusCode(409);
    }

    @Test
    void odooClientsReadOrdersLinesAndPayments() {
        var id = Till.sendOne(TestOrder.ofOneFood(session)
                        .with("partner_id", Shop.ANNA)
                        .wrapped())
                .get("id");

        var order = rpc("pos.order", "[[\"id\",\"=\"," + id + "]]");
        assertThat(order.getFloat("[0].amount_total")).isEqualTo(12.1f);
        assertThat(order.getList("[0].partner_id")).isEqualTo(List.of((int) Shop.ANNA, "Anna Visser"));
        assertThat(order.getList("[0].lines")).hasSize(1);
        assertThat(rpc("pos.order.line", "[[\"order_id\",\"=\"," + id + "]]").getFloat("[0].price_unit"))
                .isEqualTo(10);
        var payment = rpc("pos.payment", "[[\"pos_order_id\",\"=\"," + id + "]]");
        assertThat(payment.getFloat("[0].amount")).isEqualTo(12.1f);
        assertThat(payment.getString("[0].session_id[1]")).isEqualTo("S/" + session);
    }

    @Test
    void anOrderIsSentToATill() {
        var id = Till.sendOne(TestOrder.ofOneFood(session).wrapped()).get("id");

        Till.managerPosts("/api/orders/" + id + "/selections", "{\"registerId\":" + register + "}")
                .statusCode(202)
                .body("status", equalTo("pending"));

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        KafkaProbe.ofTestServers().events(Topics.SELECTIONS))
                .filteredOn(event -> event.key().equals(String.valueOf(register)))
                .singleElement()
                .extracting(FindingOrdersTest::json)
                .satisfies(sent -> {
                    assertThat(sent.getString("model")).isEqualTo("pos.order");
                    var order = sent.getJsonObject("record");
                    assertThat(order.getInteger("id")).isEqualTo(id);
                    var related = order.getJsonObject("_related");
                    assertThat(related.getJsonArray("pos.order.line")).hasSameSizeAs(order.getJsonArray("lines"));
                    assertThat(related.getJsonArray("pos.order.line")
                                    .getJsonObject(0)
                                    .getInteger("product_id"))
                            .isPositive();
                    assertThat(related.getJsonArray("pos.payment")).hasSameSizeAs(order.getJsonArray("payment_ids"));
                }));
    }

    private static JsonObject json(CloudEvent event) {
        return new JsonObject(new String(event.data(), StandardCharsets.UTF_8));
    }

    private static List<Object> find(String query) {
        return Till.asManager("/api/orders?" + query).getList("items.id");
    }

    private JsonPath reconcile(JsonArray orders) {
        return given().auth()
                .oauth2(tokens.device(register, 1))
                .contentType("application/json")
                .body(new JsonObject()
                        .put("configId", register)
                        .put("orders", orders)
                        .encode())
                .post("/internal/orders/reconcile")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonObject asked(String uuid, String hash) {
        return new JsonObject().put("uuid", uuid).put("hash", hash);
    }

    private static JsonPath invoice(Object order) {
        return Till.managerPosts("/api/orders/" + order + "/invoice", "{}")
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int number(JsonPath invoice) {
        var number = invoice.getString("number");
        return Integer.parseInt(number.substring(number.lastIndexOf('/') + 1));
    }

    private static JsonPath rpc(String model, String domain) {
        return Till.managerPosts("/internal/models/" + model + "/search_read", "{\"domain\":" + domain + "}")
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
