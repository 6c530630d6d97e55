package io.tillstream.gateway.relay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.kit.identity.TokenVerifier;
import io.tillstream.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@GatewayTest
class AskingForASelectionTest {

    @Inject
    TokenVerifier verifier;

    private final String cashier = Tokens.ofTestServers().cashier(1);

    @Test
    void aTillGetsALinkThatIsTiedToItsOrder() {
        var request = ask(Map.of("registerId", 1, "model", "res.partner", "orderUuid", "order-1"))
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(request.getString("url")).contains("/backoffice/").contains(request.getString("requestToken"));
        assertThat(Instant.parse(request.getString("expiresAt"))).isAfter(Instant.now());
        var token = verifier.verify(request.getString("requestToken"), "selection-request");
        assertThat(token.getTokenID()).isEqualTo(request.getString("id"));
        assertThat(token.<Object>claim("register").orElseThrow()).hasToString("1");
        assertThat(token.<String>claim("model")).contains("res.partner");
        assertThat(token.<String>claim("orderUuid")).contains("order-1");
    }

    @Test
    void thePageThatItOpensLearnsWhatIsAskedFor() {
        var request = ask(Map.of("registerId", 1, "model", "res.partner", "orderUuid", "order-1"))
                .statusCode(201)
                .extract()
                .jsonPath();

        lookUp(cashier, request.getString("requestToken"))
                .statusCode(200)
                .body("id", equalTo(request.getString("id")))
                .body("registerId", equalTo(1))
                .body("registerName", equalTo("Dam, main till"))
                .body("model", equalTo("res.partner"))
                .body("orderUuid", equalTo("order-1"))
                .body("expiresAt", equalTo(request.getString("expiresAt")))
                .body("answeredBy", equalTo(null));
    }

    @Test
    void aLinkThatIsForgedForSomethingElseOrFromAnotherStoreTellsNothing() {
        var token = ask(Map.of("registerId", 1, "model", "res.partner"))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("requestToken");

        lookUp(cashier, token.substring(0, token.length() - 4) + "AAAA").statusCode(403);
        lookUp(cashier, cashier).statusCode(403);
        lookUp(cashier, "nothing").statusCode(403);
        lookUp(cashier, "x".repeat(5000)).statusCode(422);
        lookUp(Tokens.ofTestServers().cashier(2), token).statusCode(404);
    }

    @Test
    void theLinkOpensNothingElse() {
        var request = ask(Map.of("registerId", 1, "model", "res.partner"))
                .statusCode(201)
                .extract()
                .jsonPath();

        given().auth()
                .oauth2(request.getString("requestToken"))
                .get("/pos/ui?config_id=1")
                .then()
                .statusCode(401);
    }

    @Test
    void anotherStoresRegisterAnUnknownModelAndAnEmptyQuestionAreRefused() {
        ask(Map.of("registerId", 3, "model", "res.partner")).statusCode(404);
        ask(Map.of("registerId", 1, "model", "res.users")).statusCode(422).body("errors[0].field", equalTo("model"));
        ask(Map.of()).statusCode(422);
        given().contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/selection-requests")
                .then()
                .statusCode(401);
    }

    private ValidatableResponse ask(Map<String, Object> question) {
        return given().auth()
                .oauth2(cashier)
                .contentType(ContentType.JSON)
                .body(question)
                .post("/api/selection-requests")
                .then();
    }

    private static ValidatableResponse lookUp(String token, String requestToken) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("requestToken", requestToken))
                .post("/api/selection-requests/lookup")
                .then();
    }
}
