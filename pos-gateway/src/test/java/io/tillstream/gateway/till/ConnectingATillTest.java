package io.tillstream.gateway.till;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.tillstream.gateway.Calls;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.kit.identity.Claims;
import io.tillstream.kit.identity.KeyRing;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.kit.testing.Tokens;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@GatewayTest
class ConnectingATillTest {

    private static final String TILL = "/ws/pos?register_id=1";
    private static final Map<String, String> PLAIN = Map.of();

    private final Tokens tokens = Tokens.ofTestServers();

    @Test
    void itIsWelcomedWithItsSession() {
        try (var till = Socket.open(TILL, tokens.cashier(1), PLAIN)) {
            assertThat(till.protocol()).isEqualTo("tillstream.v1");

            var welcome = till.next("welcome");
            assertThat(welcome.path("registerId").asLong()).isEqualTo(1);
            assertThat(welcome.path("sessionId").asLong()).isEqualTo(7);
            assertThat(welcome.path("cursor").asText()).isNotBlank();
        }
    }

    @Test
    void whatItSaysBeforeItsWelcomeIsHeard() {
        try (var till = Socket.open(TILL, tokens.cashier(1), PLAIN)) {
            till.say(Map.of("type", "ping"));

            till.next("welcome");
            till.next("pong");
        }
    }

    @Test
    void aRegisterWithoutASessionSaysSo() {
        try (var till = Socket.open("/ws/pos?register_id=2", tokens.cashier(1), PLAIN)) {
            assertThat(till.next("welcome").get("sessionId").isNull()).isTrue();
        }
    }

    @Test
    void theHintMissesNothingWhereATillSendsItInPlaceOfItsOwnCursor() {
        try (var till = Socket.open(TILL, tokens.cashier(1), PLAIN)) {
            var cursor = till.next("welcome").path("cursor").asText();

            RestAssured.given()
                    .auth()
                    .oauth2(tokens.cashier(1))
                    .queryParam("config_id", 1)
                    .queryParam("since", cursor)
                    .get("/pos/ui")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aBrowserComesWithItsCookie() {
        var cookie = Map.of("Cookie", "session_id=" + Calls.cookie("cashier"));
        try (var till = Socket.open(TILL, null, cookie)) {
            till.next("welcome");
        }
    }

    @Test
    void nobodyConnectsWithoutAnIdentityOrWithAnOldOne() {
        assertThat(Socket.refusal(TILL, null, PLAIN)).isEqualTo(401);
        assertThat(Socket.refusal(TILL, tokens.expired(), PLAIN)).isEqualTo(401);
        assertThat(Socket.refusal("/ws/backoffice", null, PLAIN)).isEqualTo(401);
    }

    @Test
    void anotherStoresRegisterIsNotThere() {
        assertThat(Socket.refusal(TILL, tokens.cashier(2), PLAIN)).isEqualTo(404);
        assertThat(Socket.refusal("/ws/pos?register_id=99", tokens.cashier(1), PLAIN))
                .isEqualTo(404);
        assertThat(Socket.refusal("/ws/pos", tokens.cashier(1), PLAIN)).isEqualTo(400);
    }

    @Test
    void anIntegratorAndADeviceAreNoCashier() {
        assertThat(Socket.refusal(TILL, tokens.integrator(), PLAIN)).isEqualTo(403);
        assertThat(Socket.refusal(TILL, tokens.device(1, 1), PLAIN)).isEqualTo(401);
    }

    @Test
    void aPageOfAnotherSiteGetsNoSocketEvenWithTheCookie() {
        var foreign = Map.of("Origin", "https://evil.example", "Cookie", "session_id=" + Calls.cookie("cashier"));
        var own = Map.of(
                "Origin", "http://127.0.0.1:" + RestAssured.port, "Cookie", "session_id=" + Calls.cookie("cashier"));

        assertThat(Socket.refusal(TILL, null, foreign)).isEqualTo(403);
        assertThat(Socket.refusal("/ws/backoffice", null, foreign)).isEqualTo(403);
        try (var till = Socket.open(TILL, null, own)) {
            till.next("welcome");
        }
    }

    @Test
    void aTokenThatRunsOutEndsTheSocket() {
        try (var till = Socket.till(1, shortLived(3))) {
            assertThat(till.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void aFreshTokenBeforeThatKeepsIt() {
        try (var till = Socket.till(1, shortLived(3));
                var careless = Socket.till(1, shortLived(3))) {
            till.say(Map.of("type", "auth", "token", tokens.cashier(1)));

            assertThat(careless.closeCode()).isEqualTo(4401);
            assertThat(till.untilPong()).isEmpty();
            assertThat(till.isClosed()).isFalse();
        }
    }

    @Test
    void somebodyElsesTokenIsNoFreshOne() {
        try (var till = Socket.till(1, shortLived(3))) {
            till.say(Map.of("type", "auth", "token", tokens.manager(1)));

            assertThat(till.next("error").path("code").asText()).isEqualTo("token-refused");
            assertThat(till.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void whatIsNoMessageIsAnsweredWithAReason() {
        try (var till = Socket.till(1, tokens.cashier(1))) {
            assertThat(till.sayText("{").next("error").path("code").asText()).isEqualTo("unreadable-message");
            assertThat(till.say(Map.of("type", "sing"))
                            .next("error")
                            .path("code")
                            .asText())
                    .isEqualTo("unknown-message");
            assertThat(till.say(Map.of("type", "ping")).next("pong")).isNotNull();
        }
    }

    /** The cashier's, for some seconds. */
    private static String shortLived(int seconds) {
        var keys = KeyRing.open(Path.of(TestServers.config().get("tillstream.keys.dir")));
        return Tokens.user(3, "cashier", Roles.CASHIER)
                .claim(Claims.STORES, Set.of(1))
                .issuer("tillstream")
                .expiresIn(Duration.ofSeconds(seconds))
                .jws()
                .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.ES256)
                .keyId("pos-gateway")
                .sign(keys.privateKey("pos-gateway"));
    }
}
