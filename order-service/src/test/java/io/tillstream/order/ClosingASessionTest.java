package io.tillstream.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class ClosingASessionTest {

    private long register;
    private long session;

    @BeforeEach
    void aSessionIsOpen() {
        Shop.open();
        register = Shop.newRegister();
        session = Shop.newSession(register);
    }

    @Test
    void theTakingsAreTheSumOfTheOrders() {
        var sale = Till.sendOne(TestOrder.in(session)
                .line(Shop.FOOD, "3", "10")
                .line(Shop.DRINK, "2", "2.50")
                .paidBy(Shop.CASH, "50")
                .with("amount_return", 7.65)
                .wrapped());
        Till.sendOne(TestOrder.in(session)
                .line(Shop.DRINK, "1", "4")
                .paidBy(Shop.ACCOUNT, "4.84")
                .with("partner_id", Shop.ANNA)
                .wrapped());
        var line = Till.order(sale.get("id")).getLong("lines[0].id");
        Till.sendOne(TestOrder.in(session)
                .refundOf(line, "-1", "10")
                .paidBy(Shop.CASH, "-12.10")
                .wrapped());
        Till.sendOne(TestOrder.ofOneFood(session).totalling("99").wrapped());

        var takings = seal("one", null);

        assertThat(takings.getInt("orderCount")).isEqualTo(3);
        assertThat(takings.getString("total")).isEqualTo("35.09");
        assertThat(sum(takings, "payments.amount")).isEqualByComparingTo("35.09");
        assertThat(sum(takings, "income.amount").add(sum(takings, "taxes.amount")))
                .isEqualByComparingTo("35.09");
        assertThat(sum(takings, "categories.total")).isEqualByComparingTo("35.09");
        assertThat(sum(takings, "cashiers.total")).isEqualByComparingTo("35.09");
        assertThat(takings.getString("rounding")).isEqualTo("0.00");
        assertThat(takings.getString("refundTotal")).isEqualTo("-12.10");
        assertThat(takings.getInt("refundCount")).isEqualTo(1);
        assertThat(takings.getList("payLater.amount")).containsExactly("4.84");
        assertThat(takings.getInt("payLater[0].partnerId")).isEqualTo((int) Shop.ANNA);
        assertThat(takings.getInt("quarantined.count")).isEqualTo(1);
        assertThat(takings.getString("quarantined.total")).isEqualTo("99.00");
        assertThat(income(takings, 8000, false)).isEqualTo("30.00");
        assertThat(income(takings, 8000, true)).isEqualTo("-10.00");
        assertThat(income(takings, 8010, false)).isEqualTo("9.00");
    }

    @Test
    void askedAgainItAnswersTheSame() {
        Till.sendOne(TestOrder.ofOneFood(session).wrapped());

        var first = seal("one", null).prettify();

        assertThat(seal("one", null).prettify()).isEqualTo(first);
        assertThat(Till.serviceGets("/internal/sessions/" + session + "/takings")
                        .prettify())
                .isEqualTo(first);
    }

    @Test
    void parkedOrdersBlockUntilSomebodyDecides() {
        var parked = Till.sendDrafts(TestOrder.ofOneFood(session).wrapped()).get(0);

        post("seal", "one", null)
                .statusCode(409)
                .body("type", equalTo("draft-orders"))
                .body("draftOrders", hasSize(1));
        assertThat(Till.serviceGets("/internal/sessions/" + session + "/takings")
                        .getBoolean("sealed"))
                .isFalse();
        assertThat(seal("one", "carry-over").getList("draftOrders")).isEmpty();

        var order = Till.order(parked.get("id"));
        assertThat(order.getString("state")).isEqualTo("draft");
        assertThat((Object) order.get("sessionId")).isNull();
    }

    @Test
    void parkedOrdersCanBeCancelled() {
        var parked = Till.sendDrafts(TestOrder.ofOneFood(session).wrapped()).get(0);

        seal("one", "cancel");

        assertThat(Till.order(parked.get("id")).getString("state")).isEqualTo("cancelled");
    }

    @Test
    void anOrderAfterTheSealIsBookedLateAndChangesNoTakings() {
        Till.sendOne(TestOrder.ofOneFood(session).wrapped());
        var sealed = seal("one", null).prettify();

        var late = Till.sendOne(TestOrder.ofOneFood(session).wrapped());

        assertThat(late).containsEntry("status", "created").containsEntry("flags", List.of("late"));
        assertThat(Till.order(late.get("id")).getLong("sessionId")).isEqualTo(session);
        assertThat(seal("one", null).prettify()).isEqualTo(sealed);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(events("io.tillstream.order.paid.v1"))
                .extracting(event -> json(event).path("late").asBoolean())
                .containsExactly(false, true));
    }

    @Test
    void unsealedTheSessionTakesOrdersAgain() {
        seal("one", null);
        post("unseal", "other", null).statusCode(409);
        post("unseal", "one", null).statusCode(204);
        post("unseal", "one", null).statusCode(204);

        var order = Till.sendOne(TestOrder.ofOneFood(session).wrapped());

        assertThat(order).containsEntry("flags", List.of());
        assertThat(seal("two", null).getInt("orderCount")).isEqualTo(1);
    }

    /** Its money is in the drawer that is counted now; named, so that nobody posts it once more. */
    @Test
    void whatCameLateIsCountedOnceTheSealWasGivenBackAndIsNamed() {
        seal("one", null);
        var late = Till.sendOne(TestOrder.ofOneFood(session).wrapped());
        post("unseal", "one", null).statusCode(204);

        assertThat(Till.serviceGets("/internal/sessions/" + session + "/takings")
                        .getString("total"))
                .isEqualTo("12.10");
        var takings = seal("two", null);
        assertThat(takings.getInt("orderCount")).isEqualTo(1);
        assertThat(takings.getList("lateOrders")).containsExactly(late.get("id"));
        assertThat(Till.order(late.get("id")).getBoolean("late")).isTrue();
        Till.servicePosts("/internal/sessions/" + session + "/done", "").statusCode(204);
        assertThat(Till.order(late.get("id")).getString("state")).isEqualTo("done");
    }

    @Test
    void aSealThatIsGivenBackGivesParkedOrdersBack() {
        var parked = Till.sendDrafts(TestOrder.ofOneFood(session).wrapped()).get(0);

        seal("one", "carry-over");
        post("unseal", "one", null).statusCode(204);
        assertThat(Till.order(parked.get("id")).getLong("sessionId")).isEqualTo(session);

        seal("two", "cancel");
        post("unseal", "two", null).statusCode(204);
        assertThat(Till.order(parked.get("id")).getString("state")).isEqualTo("draft");
        post("seal", "three", null).statusCode(409).body("draftOrders", hasSize(1));
    }

    @Test
    void carriedOverTheyBelongToTheRegistersNextSession() {
        var parked = Till.sendDrafts(TestOrder.ofOneFood(session).wrapped()).get(0);
        seal("one", "carry-over");

        var next = Shop.newId();
        hearOfNewSession(next);

        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(
                        (Object) Till.order(parked.get("id")).get("sessionId"))
                .isEqualTo(next));
    }

    /** As the ledger wants it: what gives money back stands on the other side, a discount line as well as a return. */
    @Test
    void aPriceBelowZeroIsARefund() {
        Till.sendOne(TestOrder.in(session)
                .line(Shop.FOOD, "1", "10")
                .line(Shop.FOOD, "1", "-2")
                .paidBy(Shop.CASH, "9.68")
                .wrapped());

        var takings = seal("one", null);

        assertThat(income(takings, 8000, false)).isEqualTo("10.00");
        assertThat(income(takings, 8000, true)).isEqualTo("-2.00");
        assertThat(takings.getList("taxes.amount")).containsExactly("2.10", "-0.42");
        assertThat(takings.getInt("refundCount")).isZero();
    }

    @Test
    void theSumsOfAMethodAreToldByCustomerIfAskedFor() {
        Till.sendOne(TestOrder.ofOneFood(session).wrapped());
        Till.sendOne(TestOrder.ofOneFood(session).with("partner_id", Shop.ANNA).wrapped());

        var takings = Till.servicePosts(
                        "/internal/sessions/" + session + "/seal",
                        "{\"attempt\":\"one\",\"registerId\":%d,\"splitMethodIds\":[%d]}"
                                .formatted(register, Shop.CARD))
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(takings.getList("split.amount")).containsExactly("12.10", "12.10");
        assertThat(takings.getList("split.partnerId")).containsExactlyInAnyOrder((int) Shop.ANNA, null);
        assertThat(takings.getList("payLater")).isEmpty();
    }

    @Test
    void itsOrdersAreDoneAndThatIsSaidOnce() {
        var order = Till.sendOne(TestOrder.ofOneFood(session).wrapped());
        Till.servicePosts("/internal/sessions/" + session + "/done", "").statusCode(409);
        seal("one", null);

        Till.servicePosts("/internal/sessions/" + session + "/done", "").statusCode(204);
        Till.servicePosts("/internal/sessions/" + session + "/done", "").statusCode(204);

        assertThat(Till.order(order.get("id")).getString("state")).isEqualTo("done");
        Till.sendOne(TestOrder.ofOneFood(session).wrapped());
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(events("io.tillstream.order.paid.v1"))
                .hasSize(2));
        assertThat(events("io.tillstream.orders.done.v1")).singleElement().satisfies(event -> {
            assertThat(json(event).path("count").asInt()).isEqualTo(1);
            assertThat(json(event).path("total").asText()).isEqualTo("12.10");
        });
    }

    private JsonPath seal(String attempt, String drafts) {
        return post("seal", attempt, drafts)
                .statusCode(200)
                .body("sealed", equalTo(true))
                .extract()
                .jsonPath();
    }

    private io.restassured.response.ValidatableResponse post(String verb, String attempt, String drafts) {
        var choice = drafts == null ? "null" : "\"" + drafts + "\"";
        return Till.servicePosts(
                "/internal/sessions/" + session + "/" + verb,
                "{\"attempt\":\"%s\",\"registerId\":%d,\"drafts\":%s}".formatted(attempt, register, choice));
    }

    private void hearOfNewSession(long next) {
        var data = new JsonObject()
                .put("sessionId", next)
                .put("registerId", register)
                .put("storeId", 1)
                .put("companyId", 1)
                .put("name", "S/" + next)
                .put("userId", 3);
        KafkaProbe.ofTestServers()
                .send(new CloudEvent(
                        Topics.SESSIONS,
                        String.valueOf(register),
                        "session-" + next,
                        "/session-service",
                        "io.tillstream.session.created.v1",
                        "session:" + next,
                        "2026-11-21T08:00:00Z",
                        2,
                        null,
                        data.toBuffer().getBytes()));
    }

    private List<CloudEvent> events(String type) {
        return KafkaProbe.ofTestServers().events(Topics.ORDERS).stream()
                .filter(event -> event.key().equals(String.valueOf(register))
                        && event.type().equals(type))
                .toList();
    }

    private static com.fasterxml.jackson.databind.JsonNode json(CloudEvent event) {
        try {
            return new ObjectMapper().readTree(event.data());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigDecimal sum(JsonPath takings, String path) {
        return takings.<String>getList(path).stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String income(JsonPath takings, int account, boolean refund) {
        return takings.getString(
                "income.find { it.accountId == %d && it.refund == %s }.amount".formatted(account, refund));
    }
}
