package io.tillstream.kit.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestServers.class)
class TokensTest {

    private final Tokens tokens = Tokens.ofTestServers();

    @Test
    void aServiceBelievesThem() {
        with(tokens.cashier(1)).statusCode(200).body(is("cashier false true false"));
        with(tokens.admin()).statusCode(200).body(is("admin true true true"));
        with(tokens.service("order-service")).statusCode(200).body(is("order-service true true true"));
    }

    @Test
    void aServiceAsksForTheRightRole() {
        with(tokens.manager(1)).statusCode(403);
    }

    @Test
    void aServiceRefusesAnExpiredOne() {
        with(tokens.expired()).statusCode(401);
    }

    private static io.restassured.response.ValidatableResponse with(String token) {
        return given().auth().oauth2(token).get("/who-am-i").then();
    }
}
