package io.tillstream.config.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tillstream.config.Chain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SayingAPinTest extends Chain {

    private static final long ADMIN = 1;
    private static final long MANAGER = 2;
    private static final long CASHIER = 3;
    private static final long WITHOUT_PIN = 4;

    @BeforeEach
    void nobodyHasGuessedYet() {
        execute("DELETE FROM pin_failure");
    }

    @Test
    void tellsWhoTheColleagueIs() {
        say(MANAGER, "2002", DAM)
                .statusCode(200)
                .body("login", equalTo("manager"))
                .body("role", equalTo("manager"));
        say(ADMIN, "1001", UTRECHT).statusCode(200).body("allStores", equalTo(true));
    }

    @Test
    void refusesAWrongPinAndWhoIsNoColleagueAlike() {
        var wrong = say(MANAGER, "1234", DAM).statusCode(403).body("type", equalTo("wrong-pin"));
        var answer = wrong.extract().asString();

        assertThat(say(MANAGER, "2002", UTRECHT).statusCode(403).extract().asString())
                .isEqualTo(answer);
        assertThat(say(WITHOUT_PIN, "", DAM).statusCode(403).extract().asString())
                .isEqualTo(answer);
        assertThat(say(99, "2002", DAM).statusCode(403).extract().asString()).isEqualTo(answer);
        assertThat(say(MANAGER, "2002", DAM, Map.of("companyId", 2))
                        .statusCode(403)
                        .extract()
                        .asString())
                .isEqualTo(answer);
    }

    @Test
    void knowsNobodyWhoWorksHereNoMore() {
        execute("UPDATE app_user SET active = false WHERE id = $1", CASHIER);
        try {
            say(CASHIER, "3003", DAM).statusCode(403);
        } finally {
            execute("UPDATE app_user SET active = true WHERE id = $1", CASHIER);
        }
        say(CASHIER, "3003", DAM).statusCode(200);
    }

    @Test
    void closesForAMinuteAfterFiveWrongPins() {
        for (var guess = 0; guess < 5; guess++) {
            say(MANAGER, "000" + guess, DAM).statusCode(403);
        }
        say(MANAGER, "2002", DAM)
                .statusCode(429)
                .header("Retry-After", "60")
                .body("type", equalTo("too-many-attempts"));
        say(CASHIER, "3003", DAM).statusCode(200);

        execute("UPDATE pin_failure SET last_failure = now() - interval '61 seconds'");
        say(MANAGER, "2002", DAM).statusCode(200);
    }

    @Test
    void aStrangersGuessesCloseNobodysDoor() {
        for (var guess = 0; guess < 5; guess++) {
            say(MANAGER, "000" + guess, UTRECHT).statusCode(403);
        }
        say(MANAGER, "2002", UTRECHT).statusCode(429);
        say(MANAGER, "2002", DAM).statusCode(200);
    }

    @Test
    void isForServicesOnly() {
        admin().body(question("2002", DAM)).post("/internal/users/2/pin").then().statusCode(403);
    }

    private static ValidatableResponse say(long user, String pin, long store) {
        return say(user, pin, store, Map.of());
    }

    private static ValidatableResponse say(long user, String pin, long store, Map<String, Object> others) {
        var question = question(pin, store);
        question.putAll(others);
        return aService()
                .body(question)
                .post("/internal/users/" + user + "/pin")
                .then();
    }

    private static Map<String, Object> question(String pin, long store) {
        return new HashMap<>(Map.of(
                "pin", pin, "askedBy", CASHIER, "companyId", COMPANY, "stores", List.of(store), "allStores", false));
    }
}
