package io.tillstream.order.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.order.fixture.CardCustomer;
import io.tillstream.order.fixture.Owners;
import io.tillstream.order.fixture.StubbornTerminal;
import io.tillstream.order.terminal.TerminalAnswer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is killed and whoever is silent: what came of a payment is found out. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class ResolvingPaymentsTest {

    @Inject
    PaymentIntents intents;

    @Inject
    ResolvePayments resolver;

    @Inject
    AskTerminal asking;

    @Inject
    Pool pool;

    @Test
    void killedBeforeTheTerminalWasAskedNoMoneyMoved() {
        var customer = CardCustomer.at("{}");
        stored(customer, "simulated");

        var result = customer.result();

        assertThat(result.getString("state")).isEqualTo("failed");
        assertThat(result.getString("reason")).contains("never asked");
    }

    @Test
    void killedAfterTheTerminalWasAskedButBeforeItHeardNoMoneyMoved() {
        var customer = CardCustomer.at("{}");
        stored(customer, "simulated");
        intents.ask(customer.id).await().indefinitely();

        assertThat(customer.result().getString("state")).isEqualTo("failed");
    }

    @Test
    void killedWhileTheTerminalWasAtItTheMoneyIsFound() {
        var customer = CardCustomer.at("{\"behaviour\":\"lost-answer\"}");
        customer.pays("20.00").statusCode(201);

        var result = customer.result();

        assertThat(result.getString("state")).isEqualTo("approved");
        assertThat(result.getString("details.transaction_id")).isNotEmpty();
    }

    @Test
    void aTerminalThatNeverAnswersLeavesItUnknownUntilItDoes() {
        var customer = CardCustomer.at(StubbornTerminal.NAME, new JsonObject());
        customer.pays("5.00").statusCode(201);
        becomes(customer, "unknown").body("final", equalTo(false));

        StubbornTerminal.approves(customer.id);

        becomes(customer, "approved").body("final", equalTo(true));
    }

    @Test
    void aTerminalThatBreaksLeavesItUnknownAndItsNextCustomerIsServed() {
        var customer = CardCustomer.at(StubbornTerminal.NAME, new JsonObject().put("throws", true));
        customer.pays("5.00").statusCode(201);
        becomes(customer, "unknown");
        CardCustomer.finds("state=unknown&orderUuid=" + customer.order).body("items.size()", equalTo(1));
        resolver.measure().await().indefinitely();
        assertThat(intents.countUnknown().await().indefinitely()).isPositive();

        customer.next().pays("5.00").statusCode(201);

        StubbornTerminal.says(customer.id, new TerminalAnswer.NotTaken("It was off."));
        becomes(customer, "failed").body("reason", equalTo("It was off."));
    }

    @Test
    void whoGivesUpAtADeafTerminalHearsThatNobodyKnows() {
        var customer = CardCustomer.at(StubbornTerminal.NAME, new JsonObject());
        customer.pays("5.00").statusCode(201);

        customer.givesUp().statusCode(200).body("final", equalTo(false));

        StubbornTerminal.says(customer.id, new TerminalAnswer.Aborted("Given up."));
        customer.givesUp().statusCode(200).body("state", equalTo("aborted"));
    }

    @Test
    void twoResolversAskForAPaymentOnce() {
        var customer = CardCustomer.at(StubbornTerminal.NAME, new JsonObject());
        stored(customer, StubbornTerminal.NAME);
        intents.ask(customer.id).await().indefinitely();
        due(customer.id);

        var claims = Stream.generate(() -> intents.claim(100).subscribeAsCompletionStage()).limit(4).toList().stream()
                .flatMap(claim -> claim.join().stream())
                .filter(claimed -> claimed.id().equals(customer.id))
                .toList();

        // The service's own resolver may have been quicker than all four.
        assertThat(claims).hasSizeLessThanOrEqualTo(1);
        StubbornTerminal.says(customer.id, new TerminalAnswer.Declined("No."));
        becomes(customer, "declined");
    }

    @Test
    void ofTwoMovesOneIsMade() {
        var customer = CardCustomer.at(StubbornTerminal.NAME, new JsonObject());
        var intent = stored(customer, StubbornTerminal.NAME);
        intents.ask(customer.id).await().indefinitely();

        var first = asking.settle(intent, Outcome.of(IntentState.DECLINED, "No."))
                .await()
                .indefinitely();
        var second = asking.settle(intent, Outcome.of(IntentState.APPROVED, null))
                .await()
                .indefinitely();

        assertThat(first.state()).isEqualTo(IntentState.DECLINED);
        assertThat(second.state()).isEqualTo(IntentState.DECLINED);
    }

    @Test
    void thePausesBetweenQuestionsGrow() {
        var customer = CardCustomer.at(StubbornTerminal.NAME, new JsonObject().put("throws", true));
        customer.pays("5.00").statusCode(201);
        becomes(customer, "unknown");
        await().atMost(Duration.ofSeconds(10)).until(() -> StubbornTerminal.timesAsked(customer.id) >= 2);

        pool.preparedQuery("UPDATE payment_intent SET attempts = 19, next_try_at = now() WHERE id = $1")
                .execute(Tuple.of(customer.id))
                .await()
                .indefinitely();
        await().atMost(Duration.ofSeconds(10)).until(() -> secondsToNextTry(customer.id) > 200);
        assertThat(secondsToNextTry(customer.id)).isLessThanOrEqualTo(300);

        StubbornTerminal.says(customer.id, new TerminalAnswer.NotTaken("Off."));
        due(customer.id);
        becomes(customer, "failed");
    }

    private PaymentIntent stored(CardCustomer customer, String terminal) {
        var request = new PaymentIntent.Request(
                1,
                1,
                customer.register,
                customer.session,
                customer.order,
                customer.method,
                new BigDecimal("5.00"),
                "EUR",
                3);
        return intents.store(customer.id, request, terminal, null)
                .map(Optional::orElseThrow)
                .await()
                .indefinitely();
    }

    private static io.restassured.response.ValidatableResponse becomes(CardCustomer customer, String state) {
        await().atMost(Duration.ofSeconds(15))
                .until(() ->
                        customer.looks().extract().jsonPath().getString("state").equals(state));
        return customer.looks();
    }

    private void due(UUID id) {
        pool.preparedQuery("UPDATE payment_intent SET next_try_at = now() WHERE id = $1")
                .execute(Tuple.of(id))
                .await()
                .indefinitely();
    }

    private long secondsToNextTry(UUID id) {
        return pool.preparedQuery(
                        "SELECT cast(extract(epoch FROM next_try_at - now()) AS bigint) FROM payment_intent WHERE id = $1")
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();
    }
}
