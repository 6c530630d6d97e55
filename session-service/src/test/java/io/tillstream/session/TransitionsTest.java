package io.tillstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import io.tillstream.kit.testing.Tokens;
import io.tillstream.session.fixture.Till;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** opening_control > opened > closing_control > closed, and nothing else, whoever asks and however often. */
@ShopTest
class TransitionsTest {

    private static final int AT_ONCE = 8;

    @Inject
    Pool pool;

    private final Till till = Till.fresh();

    @Test
    void beforeOpeningNothingElseIsPossible() {
        var id = created();

        refused(till.move(id, "in", "1.00"), "opening_control");
        refused(till.startClosing(id), "opening_control");
        refused(till.close(id, "0.00"), "opening_control");
    }

    @Test
    void anOpenSessionCannotBeOpenedOrClosedAtOnce() {
        var id = till.opened("10.00");

        refused(till.open(id, "10.00"), "opened");
        refused(till.close(id, "10.00"), "opened");
    }

    @Test
    void whileCountingNothingIsSoldOrMoved() {
        var id = till.opened("10.00");
        till.startClosing(id).then().statusCode(200);

        refused(till.open(id, "10.00"), "closing_control");
        refused(till.move(id, "out", "1.00"), "closing_control");
        refused(till.startClosing(id), "closing_control");
    }

    @Test
    void aClosedSessionStaysClosedAndTheSameCloseAgainAnswersTheSame() {
        var id = till.opened("10.00");
        till.startClosing(id).then().statusCode(200);
        var first = till.close(id, "10.00").then().statusCode(200).extract().asString();

        assertThat(till.close(id, "10.00").then().statusCode(200).extract().asString())
                .isEqualTo(first);
        refused(till.open(id, "10.00"), "closed");
        refused(till.move(id, "in", "1.00"), "closed");
        refused(till.startClosing(id), "closed");
    }

    @Test
    void aRegisterHasOneSessionThatIsNotClosed() {
        var id = created();

        till.create()
                .then()
                .statusCode(409)
                .body(
                        "type",
                        equalTo("register-in-use"),
                        "sessionId",
                        equalTo((int) id),
                        "currentState",
                        notNullValue());
    }

    @Test
    void ofManyCreatorsOneSucceeds() throws Exception {
        assertThat(statusesOf(till::create)).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(till.get("/api/sessions?registerId=" + till.registerId())
                        .jsonPath()
                        .getList("items.name"))
                .containsExactly("TILL-" + till.registerId() + "/00001");
    }

    @Test
    void ofManyWhoOpenOneSucceeds() throws Exception {
        var id = created();

        assertThat(statusesOf(() -> till.open(id, "5.00")))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
    }

    @Test
    void ofManyWhoStartToCountOneSucceeds() throws Exception {
        var id = till.opened("5.00");

        assertThat(statusesOf(() -> till.startClosing(id)))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
    }

    @Test
    void manyWhoCloseGetTheSameResultAndItIsPostedOnce() throws Exception {
        var id = till.opened("5.00");
        till.startClosing(id).then().statusCode(200);

        assertThat(statusesOf(() -> till.close(id, "6.00"))).containsOnly(200);

        assertThat(till.get("/api/sessions/" + id + "/journal-entries")
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void theSameRequestTwiceIsOne() {
        var id = till.opened("50.00");

        var first =
                till.moveOnce(id, "one-move").then().statusCode(201).extract().asString();
        assertThat(till.moveOnce(id, "one-move")
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString())
                .isEqualTo(first);

        assertThat(till.get("/api/sessions/" + id + "/cash-moves").jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void theDatabaseItselfRefusesAnyOtherTransition() {
        var id = created();

        assertThatThrownBy(() -> pool.query(
                                "UPDATE session SET state = 'closing_control', opening_cash = 0, opened_at = now(),"
                                        + " closing_at = now() WHERE id = " + id)
                        .executeAndAwait())
                .hasMessageContaining("cannot go from opening_control to closing_control");
    }

    @Test
    void anotherStoresSessionIsNotThere() {
        var id = created();
        var stranger = till.by(Tokens.ofTestServers().cashier(2));

        stranger.get("/api/sessions/" + id).then().statusCode(404);
        stranger.open(id, "1.00").then().statusCode(404);
        stranger.close(id, "1.00").then().statusCode(404);
        stranger.create().then().statusCode(404);
        assertThat(stranger.get("/api/sessions?registerId=" + till.registerId())
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void badInputIsNamedAndNothingHappens() {
        var id = created();

        for (var cash : List.of("", "abc", "1.001", "-1.00", "1e3", "99999999999999")) {
            till.open(id, cash).then().statusCode(422).body("errors[0].field", equalTo("openingCash"));
        }
        till.post("/api/sessions", new JsonObject()).then().statusCode(422);
        till.get("/api/sessions/999999").then().statusCode(404);
        till.get("/api/sessions?state=sleeping").then().statusCode(422);
        till.open(id, "1.00").then().statusCode(200);
        till.move(id, "sideways", "1.00").then().statusCode(422);
        till.move(id, "out", "0.00").then().statusCode(422);
    }

    private long created() {
        return till.create().then().statusCode(201).extract().jsonPath().getLong("id");
    }

    private static void refused(Response response, String state) {
        response.then().statusCode(409).body("currentState", equalTo(state));
    }

    private static List<Integer> statusesOf(Callable<Response> call) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var calls = java.util.Collections.nCopies(
                    AT_ONCE, (Callable<Integer>) () -> call.call().statusCode());
            return threads.invokeAll(calls).stream().map(TransitionsTest::get).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static Integer get(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
