package io.tillstream.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.kit.testing.Tokens;
import io.tillstream.order.fixture.CardCustomer;
import io.tillstream.order.fixture.Owners;
import io.tillstream.order.fixture.Shop;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cashier sends a customer to the terminal and hears what comes of it. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class PayingAtATerminalTest {

    private final Tokens tokens = Tokens.ofTestServers();

    @Test
    void anApprovedPaymentSaysWhatStandsOnTheReceipt() {
        var customer = CardCustomer.at("{}");

        customer.pays("12.30")
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/api/payment-intents/" + customer.id))
                .body("state", equalTo("asked"))
                .body("final", equalTo(false))
                .body("kind", equalTo("payment"))
                .body("amount", equalTo("12.30"))
                .body("currency", equalTo("EUR"))
                .body("orderUuid", equalTo(customer.order))
                .body("details", equalTo(null))
                .body("reversalOf", equalTo(null));

        var paid = customer.result();
        assertThat(paid.getString("state")).isEqualTo("approved");
        assertThat(paid.getBoolean("final")).isTrue();
        assertThat(paid.getString("details.card_type")).isEqualTo("VISA");
        assertThat(paid.getString("details.transaction_id")).startsWith("SIM");
        assertThat(paid.getString("details.payment_ref_no")).isNotEmpty();
        assertThat(paid.getString("reason")).isNull();
        assertThat(paid.getString("resolvedAt")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "approve, 5.00, approved",
        "decline, 5.00, declined",
        "time-out, 5.00, failed",
        "lost-answer, 5.00, approved",
        "approve, 5.31, declined",
        "approve, 5.32, failed",
        "approve, 5.33, approved"
    })
    void everyPaymentHasAnEnd(String behaviour, String amount, String state) {
        var customer = CardCustomer.at("{\"behaviour\":\"" + behaviour + "\"}");
        customer.pays(amount).statusCode(201);

        var result = customer.result();

        assertThat(result.getString("state")).isEqualTo(state);
        assertThat(result.getString("reason") == null).isEqualTo(state.equals("approved"));
    }

    @Test
    void whoWaitsHearsOfTheEndAtOnce() {
        var customer = CardCustomer.at("{\"delayMs\":1000}");
        customer.pays("3.00").statusCode(201);
        var begun = Instant.now();

        assertThat(customer.result().getString("state")).isEqualTo("approved");

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void theSameRequestAgainIsTheSamePayment() {
        var customer = CardCustomer.at("{}");
        customer.pays("4.00").statusCode(201);
        customer.result();

        customer.pays("4.0").statusCode(200).body("state", equalTo("approved"));
        customer.pays("4.10").statusCode(409).body("type", equalTo("intent-conflict"));
        CardCustomer.finds("registerId=" + customer.register).body("items", hasSize(1));
    }

    @Test
    void theSameRequestAgainIsAnsweredAlsoAfterTheSessionWasClosed() {
        var customer = CardCustomer.at("{}");
        customer.pays("4.00").statusCode(201);
        customer.result();
        close(customer);

        customer.pays("4.00").statusCode(200);
    }

    @Test
    void aTerminalDoesOneThingAtATime() {
        var first = CardCustomer.at("{\"delayMs\":1500}");
        first.pays("7.00").statusCode(201);

        var second = first.next();
        second.pays("8.00")
                .statusCode(409)
                .body("type", equalTo("terminal-busy"))
                .body("intentId", equalTo(first.id.toString()));

        first.result();
        second.pays("8.00").statusCode(201);
    }

    @Test
    void aCustomerMayChangeTheirMind() {
        var customer = CardCustomer.at("{\"delayMs\":20000}");
        customer.pays("9.00").statusCode(201);

        customer.givesUp().statusCode(200).body("state", equalTo("aborted")).body("final", equalTo(true));

        customer.next().pays("9.00").statusCode(201);
    }

    @Test
    void aCustomerMayChangeTheirMindTooLate() {
        var customer = CardCustomer.at("{}");
        customer.pays("9.00").statusCode(201);
        customer.result();

        customer.givesUp().statusCode(200).body("state", equalTo("approved"));
    }

    @Test
    void whatWasPaidIsGivenBackOnce() {
        var customer = CardCustomer.at("{}");
        customer.pays("6.50").statusCode(201);
        customer.result();

        var reversal = customer.wantsItBack()
                .statusCode(201)
                .body("kind", equalTo("reversal"))
                .body("reversalOf", equalTo(customer.id.toString()))
                .body("amount", equalTo("6.50"))
                .body("orderUuid", equalTo(customer.order))
                .extract()
                .jsonPath()
                .getString("id");

        assertThat(CardCustomer.result(reversal).getString("state")).isEqualTo("approved");
        customer.looks().body("state", equalTo("reversed"));
        customer.wantsItBack().statusCode(200).body("id", equalTo(reversal)).body("state", equalTo("approved"));
        customer.wantsItBack(UUID.randomUUID()).statusCode(200).body("id", equalTo(reversal));
    }

    @Test
    void aReversalWhoseAnswerIsLostIsResolvedToo() {
        var customer = CardCustomer.at("{\"reversal\":\"lost-answer\"}");
        customer.pays("6.50").statusCode(201);
        customer.result();
        var own = UUID.randomUUID();

        customer.wantsItBack(own).statusCode(201).body("id", equalTo(own.toString()));

        assertThat(CardCustomer.result(own).getString("state")).isEqualTo("approved");
        customer.looks().body("state", equalTo("reversed"));
    }

    @Test
    void aReversalThatWasDeclinedMayBeTriedAgain() {
        var customer = CardCustomer.at("{\"reversal\":\"decline\"}");
        customer.pays("6.50").statusCode(201);
        customer.result();
        var first = customer.wantsItBack().statusCode(201).extract().jsonPath().getString("id");
        assertThat(CardCustomer.result(first).getString("state")).isEqualTo("declined");
        customer.looks().body("state", equalTo("approved"));

        customer.wantsItBack().statusCode(201).body("id", org.hamcrest.Matchers.not(equalTo(first)));
    }

    @Test
    void onlyWhatWasPaidIsGivenBack() {
        var customer = CardCustomer.at("{\"behaviour\":\"decline\"}");
        customer.pays("6.50").statusCode(201);
        customer.result();

        customer.wantsItBack()
                .statusCode(409)
                .body("type", equalTo("not-approved"))
                .body("state", equalTo("declined"));
    }

    @Test
    void aTillThatWasKilledFindsWhatIsOpenForItsOrder() {
        var customer = CardCustomer.at("{\"delayMs\":20000}");
        customer.pays("11.00").statusCode(201);

        CardCustomer.finds("state=open&orderUuid=" + customer.order)
                .statusCode(200)
                .body("items.id", equalTo(java.util.List.of(customer.id.toString())))
                .body("next", equalTo(null));
        CardCustomer.finds("state=approved&orderUuid=" + customer.order).body("items", hasSize(0));
        CardCustomer.finds("state=pending").statusCode(422);
        customer.givesUp();
    }

    @Test
    void theListComesInPagesNewestFirst() {
        var first = CardCustomer.at("{}");
        first.pays("1.00").statusCode(201);
        first.result();
        var second = first.next();
        second.pays("2.00").statusCode(201);
        second.result();

        var page = CardCustomer.finds("limit=1&registerId=" + first.register)
                .extract()
                .jsonPath();

        assertThat(page.getString("items[0].id")).isEqualTo(second.id.toString());
        CardCustomer.finds("limit=1&registerId=" + first.register + "&after=" + page.getString("next"))
                .body("items[0].id", equalTo(first.id.toString()))
                .body("next", equalTo(null));
    }

    @Test
    void anotherStoresPaymentIsNotThere() {
        var customer = CardCustomer.at("{}");
        customer.pays("1.00").statusCode(201);
        customer.result();
        var stranger = tokens.manager(2);
        var path = "/api/payment-intents/" + customer.id;

        CardCustomer.as(stranger).get(path).then().statusCode(404);
        CardCustomer.as(stranger).post(path + "/abort").then().statusCode(404);
        CardCustomer.as(stranger).post(path + "/reversal").then().statusCode(404);
        CardCustomer.as(stranger)
                .get("/api/payment-intents?orderUuid=" + customer.order)
                .then()
                .body("items", hasSize(0));
        CardCustomer.as(stranger)
                .body(customer.request("1.00"))
                .post("/api/payment-intents")
                .then()
                .statusCode(409)
                .body("type", equalTo("intent-conflict"));
        var fresh = customer.next().request("1.00");
        CardCustomer.as(stranger)
                .body(fresh)
                .post("/api/payment-intents")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-1", "1.234", "1,20", "", "1e3", "NaN"})
    void whatIsNoAmountIsRefused(String amount) {
        CardCustomer.at("{}").pays(amount).statusCode(422);
    }

    @Test
    void whatDoesNotBelongTogetherIsRefused() {
        var customer = CardCustomer.at("{}");

        refused(customer, "paymentMethodId", Shop.CASH, 422);
        refused(customer, "paymentMethodId", Shop.newId(), 422);
        refused(customer, "sessionId", CardCustomer.at("{}").session, 422);
        refused(customer, "sessionId", Shop.newId(), 422);
        refused(customer, "registerId", Shop.newId(), 404);
        refused(customer, "id", "not-a-uuid", 422);
        refused(customer, "orderUuid", " ", 422);
        CardCustomer.at("elsewhere", new JsonObject()).pays("1.00").statusCode(422);
        CardCustomer.finds("registerId=" + customer.register).body("items", hasSize(0));
    }

    @Test
    void nobodyPaysInASessionThatIsNotOpened() {
        var customer = CardCustomer.at("{}");
        close(customer);

        customer.pays("1.00").statusCode(409).body("type", equalTo("session-not-open"));
    }

    @Test
    void aCopyThatLagsBehindTheOpeningStopsNobody() {
        var customer = CardCustomer.at("{}");
        Shop.put("pos.session", customer.session, session(customer, "opening_control"));

        customer.pays("1.00").statusCode(201);
    }

    @Test
    void nobodyWaitsForEver() {
        var customer = CardCustomer.at("{}");
        customer.pays("1.00").statusCode(201);
        CardCustomer.cashier()
                .get("/api/payment-intents/" + customer.id + "?wait=26")
                .then()
                .statusCode(422);
        CardCustomer.cashier()
                .get("/api/payment-intents/" + UUID.randomUUID() + "?wait=20")
                .then()
                .statusCode(404);
        CardCustomer.cashier().get("/api/payment-intents/7").then().statusCode(404);
    }

    private static void refused(CardCustomer customer, String field, Object value, int status) {
        var request = customer.request("1.00");
        request.put(field, value);
        CardCustomer.sends(request).statusCode(status);
    }

    private static void close(CardCustomer customer) {
        Shop.put("pos.session", customer.session, session(customer, "closing_control"));
        Shop.put("open-session", customer.register, session(customer, "closing_control"));
    }

    private static JsonObject session(CardCustomer customer, String state) {
        return new JsonObject()
                .put("id", customer.session)
                .put("state", state)
                .put("config_id", customer.register)
                .put("store_id", 1)
                .put("company_id", 1);
    }
}
