package io.tillstream.config.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tillstream.config.Chain;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoggingInTest extends Chain {

    @BeforeEach
    void nobodyHasGuessedYet() {
        execute("DELETE FROM login_failure");
    }

    @Test
    void tellsTheGatewayWhoSomebodyIs() {
        logIn("cashier", "cashier")
                .statusCode(200)
                .body("name", equalTo("Chloé Verbeek"))
                .body("role", equalTo("cashier"))
                .body("companyId", equalTo(1))
                .body("stores", contains((int) DAM))
                .body("allStores", equalTo(false));
    }

    @Test
    void doesNotMindHowALoginIsWritten() {
        logIn("ADMIN", "admin").statusCode(200).body("allStores", equalTo(true)).body("stores", empty());
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownLoginAlike() {
        var wrong = logIn("manager", "guess").statusCode(401).extract().body().asString();
        var unknown = logIn("nobody", "guess").statusCode(401).extract().body().asString();
        assertThat(unknown).isEqualTo(wrong).contains("wrong-credentials");
    }

    @Test
    void closesALoginForAMinuteAfterFiveWrongPasswords() {
        for (var guess = 1; guess <= 5; guess++) {
            logIn("integrator", "guess " + guess).statusCode(401);
        }
        logIn("integrator", "integrator").statusCode(429).body("type", equalTo("too-many-attempts"));

        execute("UPDATE login_failure SET last_failure = now() - interval '61 seconds' WHERE login = 'integrator'");
        logIn("integrator", "integrator").statusCode(200);
    }

    @Test
    void answersFiveOfManyGuessesAtOnce() {
        var guesses = IntStream.range(0, 12)
                .mapToObj(guess -> CompletableFuture.supplyAsync(
                        () -> logIn("integrator", "guess " + guess).extract().statusCode()))
                .toList();
        assertThat(guesses).extracting(CompletableFuture::join).containsOnly(401, 429);
        assertThat(guesses).filteredOn(guess -> guess.join() == 401).hasSize(5);
        logIn("integrator", "integrator").statusCode(429);
    }

    @Test
    void forgetsWrongPasswordsOnceTheRightOneCame() {
        for (var guess = 1; guess <= 4; guess++) {
            logIn("manager", "guess " + guess).statusCode(401);
        }
        logIn("manager", "manager").statusCode(200);
        logIn("manager", "guess again").statusCode(401);
        logIn("manager", "manager").statusCode(200);
    }

    @Test
    void keepsNoPasswordInTheClear() {
        assertThat(
                        number(
                                "SELECT count(*) FROM app_user WHERE password_hash NOT LIKE '$2_$%' OR pin_hash NOT LIKE '$2_$%'"))
                .isZero();
    }

    @Test
    void isForServicesOnly() {
        admin().body(Map.of("login", "cashier", "password", "cashier"))
                .post("/internal/users/authenticate")
                .then()
                .statusCode(403);
    }

    @Test
    void namesWhatIsMissing() {
        aService()
                .body(Map.of("login", "cashier"))
                .post("/internal/users/authenticate")
                .then()
                .statusCode(422)
                .body("errors.field", contains("password"));
    }

    private static ValidatableResponse logIn(String login, String password) {
        return aService()
                .body(Map.of("login", login, "password", password))
                .post("/internal/users/authenticate")
                .then();
    }
}
