package io.tillstream.gateway.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.tillstream.gateway.Calls;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.gateway.owners.Owners;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@GatewayTest
class SayingAPinTest {

    Owners owners;

    @Test
    void givesATokenOfTheColleagueForTwoMinutes() {
        var approval = say(cashier(), Map.of("userId", 2, "pin", "2"))
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("userId", is(2))
                .body("name", is("The manager"))
                .body("role", is("manager"))
                .body("tokenType", is("Bearer"))
                .body("expiresIn", is(120))
                .extract();

        var claims = claims(approval.jsonPath().getString("accessToken"));
        assertThat(claims.getString("sub")).isEqualTo("2");
        assertThat(claims.getList("groups")).isEqualTo(List.of("manager"));
        assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(120);
        assertThat(approval.cookie("session_id")).isNull();
    }

    @Test
    void tellsWhoAsksSoThatOnlyColleaguesAreFound() {
        say(cashier(), Map.of("userId", 2, "pin", "2")).statusCode(200);

        var asked = owners.config.last("/internal/users/2/pin").json();
        assertThat(asked.path("askedBy").asLong()).isEqualTo(3);
        assertThat(asked.path("companyId").asLong()).isEqualTo(1);
        assertThat(asked.path("stores").toString()).isEqualTo("[1]");
        assertThat(asked.path("allStores").asBoolean()).isFalse();
    }

    @Test
    void leavesTheTillToTheNextCashier() {
        var byCookie = given().cookie("session_id", Calls.cookie("cashier"));

        var theirs = say(byCookie, Map.of("userId", 2, "pin", "2", "session", true))
                .statusCode(200)
                .extract()
                .cookie("session_id");

        Calls.rpc(given().cookie("session_id", theirs), "/web/session/get_session_info", Map.of())
                .body("result.uid", is(2));
    }

    @Test
    void refusesAWrongPin() {
        say(cashier(), Map.of("userId", 2, "pin", "9"))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", is("wrong-pin"));
    }

    @Test
    void isForWhoIsLoggedIn() {
        say(given(), Map.of("userId", 2, "pin", "2")).statusCode(401);
        say(cashier(), Map.of("pin", "2")).statusCode(422).body("errors[0].field", is("userId"));
    }

    private static RequestSpecification cashier() {
        return given().auth().oauth2(Calls.login("cashier"));
    }

    private static ValidatableResponse say(RequestSpecification caller, Map<String, Object> pin) {
        return caller.contentType(ContentType.JSON)
                .body(pin)
                .post("/api/auth/pin")
                .then();
    }

    private static JsonPath claims(String token) {
        return JsonPath.from(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1])));
    }
}
