package io.tillstream.kit.data;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.identity.Claims;
import io.tillstream.kit.identity.Roles;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhoMayCallTest extends ShopTest {

    @Test
    void nobodyWithoutIdentity() {
        given().contentType("application/json")
                .body("{}")
                .post("/things")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("no-identity"));
    }

    @Test
    void nobodyWithAnotherRole() {
        post(tokens.integrator(), 403);
    }

    @Test
    void nobodyWithAnExpiredOrForgedToken() {
        post(tokens.expired(), 401);
        post(tokens.cashier(1).replaceFirst("\\.[^.]+$", ".AAAA"), 401);
    }

    @Test
    void nobodyWithATokenForAnotherUse() {
        post(
                tokens.sign(io.tillstream.kit.testing.Tokens.user(3, "cashier", Roles.CASHIER)
                        .claim(Claims.USE, "refresh")),
                401);
    }

    @Test
    void nobodyFromOutsideReadsWhatCopiesAskFor() {
        given().auth()
                .oauth2(tokens.admin())
                .get("/internal/records/shop.thing?id=1")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(tokens.service("order-service"))
                .get("/internal/records/shop.thing?id=1")
                .then()
                .statusCode(200);
    }

    private void post(String token, int status) {
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"name\":\"x\"}")
                .post("/things")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }
}
