package io.tillstream.gateway.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.tillstream.gateway.Calls;
import io.tillstream.gateway.GatewayTest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@GatewayTest
class LoggingInTest {

    @Test
    void givesAnAccessTokenThatSaysWhoItIs() {
        var tokens = Calls.tokens("cashier");

        var claims = claims(tokens.getString("accessToken"));

        assertThat(tokens.getString("tokenType")).isEqualTo("Bearer");
        assertThat(tokens.getInt("expiresIn")).isEqualTo(900);
        assertThat(claims.getString("sub")).isEqualTo("3");
        assertThat(claims.getString("upn")).isEqualTo("cashier");
        assertThat(claims.getList("groups")).isEqualTo(List.of("cashier"));
        assertThat(claims.getList("stores")).isEqualTo(List.of(1));
        assertThat(claims.getInt("company")).isEqualTo(1);
        assertThat(claims.getString("use")).isEqualTo("access");
        assertThat(claims.getString("tz")).isEqualTo("Europe/Amsterdam");
    }

    @Test
    void letsAnAdministratorIntoEveryStore() {
        assertThat(claims(Calls.login("admin")).getBoolean("allStores")).isTrue();
    }

    @Test
    void refusesAWrongPassword() {
        given().contentType(ContentType.JSON)
                .body(Map.of("login", "cashier", "password", "guess"))
                .post("/api/auth/token")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", is("wrong-credentials"));
    }

    @Test
    void namesTheFieldThatIsMissing() {
        given().contentType(ContentType.JSON)
                .body(Map.of("password", "cashier"))
                .post("/api/auth/token")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("login"));
    }

    @Test
    void takesARefreshTokenOnce() {
        var first = Calls.tokens("cashier").getString("refreshToken");

        var second = refresh(first)
                .statusCode(200)
                .body("accessToken", notNullValue())
                .extract()
                .jsonPath();

        refresh(first).statusCode(401);
        refresh(second.getString("refreshToken")).statusCode(200);
    }

    @Test
    void takesNoAccessTokenForARefreshToken() {
        refresh(Calls.login("cashier")).statusCode(401).body("type", is("refresh-token-refused"));
        refresh("nonsense").statusCode(401);
    }

    @Test
    void opensNothingWithARefreshToken() {
        var refreshToken = Calls.tokens("cashier").getString("refreshToken");

        given().auth().oauth2(refreshToken).get("/pos/ui?config_id=1").then().statusCode(401);
    }

    @Test
    void publishesTheKeysOfAllServices() {
        given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .body("keys.size()", equalTo(5))
                .body("keys.kid", hasItem("pos-gateway"))
                .body("keys.find { it.kid == 'pos-gateway' }.d", equalTo(null));
    }

    private static ValidatableResponse refresh(String token) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("refreshToken", token))
                .post("/api/auth/refresh")
                .then();
    }

    private static JsonPath claims(String token) {
        return JsonPath.from(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1])));
    }
}
