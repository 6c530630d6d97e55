package io.tillstream.config.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tillstream.config.Chain;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StayingLoggedInTest extends Chain {

    private static final long CASHIER = 3;

    @Test
    void exchangesATokenForTheNextOne() {
        var first = issue();
        rotate(first).statusCode(200).body("id", not(equalTo(first))).body("user.login", equalTo("cashier"));
    }

    @Test
    void lastsThirtyDays() {
        var expiresAt = aService()
                .body(Map.of("userId", CASHIER))
                .post("/internal/refresh-tokens")
                .jsonPath()
                .getString("expiresAt");
        assertThat(Duration.between(Instant.now(), Instant.parse(expiresAt)))
                .isBetween(Duration.ofDays(30).minusMinutes(1), Duration.ofDays(30));
    }

    @Test
    void endsTheWholeLogInWhenATokenIsUsedTwice() {
        var stolen = issue();
        var next = rotate(stolen).extract().jsonPath().getString("id");
        rotate(stolen).statusCode(401).body("type", equalTo("refresh-refused"));
        rotate(next).statusCode(401);
    }

    @Test
    void leavesOtherLogInsAlone() {
        var other = issue();
        var stolen = issue();
        rotate(stolen);
        rotate(stolen).statusCode(401);
        rotate(other).statusCode(200);
    }

    @Test
    void endsWithALogOut() {
        var first = issue();
        aService().delete("/internal/refresh-tokens/" + first).then().statusCode(204);
        rotate(first).statusCode(401);
    }

    @Test
    void tellsWhoseLogInItIsUntilItEnds() {
        var id = issue();
        aService().get("/internal/refresh-tokens/" + id).then().statusCode(200).body("user.login", equalTo("cashier"));
        aService().delete("/internal/refresh-tokens/" + id);
        aService().get("/internal/refresh-tokens/" + id).then().statusCode(404);
        aService().get("/internal/refresh-tokens/made-up").then().statusCode(404);
    }

    @Test
    void endsWhenTheTokenIsTooOld() {
        var old = issue();
        execute(
                "UPDATE refresh_token SET expires_at = now() - interval '1 second' WHERE id = $1",
                UUID.fromString(old));
        rotate(old).statusCode(401);
    }

    @Test
    void refusesWhatIsNoToken() {
        rotate("made-up").statusCode(401);
        rotate(UUID.randomUUID().toString()).statusCode(401);
    }

    @Test
    void bindsADeviceTokenToOneRegisterUntilItIsRevoked() {
        var id = aService()
                .body(Map.of("registerId", UTRECHT_TILL))
                .post("/internal/device-tokens")
                .jsonPath()
                .getString("id");
        device(id)
                .body("registerId", equalTo((int) UTRECHT_TILL))
                .body("storeId", equalTo((int) UTRECHT))
                .body("companyId", equalTo((int) COMPANY))
                .body("revoked", equalTo(false));
        aService().delete("/internal/device-tokens/" + id).then().statusCode(204);
        device(id).body("revoked", equalTo(true));
    }

    @Test
    void givesNoDeviceTokenForARegisterThatIsNotThere() {
        aService()
                .body(Map.of("registerId", 999))
                .post("/internal/device-tokens")
                .then()
                .statusCode(404);
    }

    private static String issue() {
        return aService()
                .body(Map.of("userId", CASHIER))
                .post("/internal/refresh-tokens")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private static ValidatableResponse rotate(String id) {
        return aService().post("/internal/refresh-tokens/" + id + "/rotate").then();
    }

    private static ValidatableResponse device(String id) {
        return aService().get("/internal/device-tokens/" + id).then().statusCode(200);
    }
}
