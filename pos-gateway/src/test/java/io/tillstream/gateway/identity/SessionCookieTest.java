package io.tillstream.gateway.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.tillstream.gateway.Calls;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.gateway.owners.Owners;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Logging in as Odoo's clients do. */
@GatewayTest
class SessionCookieTest {

    private static final Map<String, Object> CASHIER = Map.of("db", "shop", "login", "cashier", "password", "cashier");

    Owners owners;

    @TestHTTPResource
    URL gateway;

    @Test
    void tellsAClientWhoItIs() {
        authenticate(given())
                .body("id", is(42))
                .body("result.uid", is(3))
                .body("result.role", is("cashier"))
                .body("result.username", is("cashier"))
                .body("result.name", is("The cashier"))
                .body("result.db", is("shop"))
                .body("result.company_id", is(1))
                .body("result.partner_id", is(false))
                .body("result.user_context", equalTo(Map.of("lang", "nl_NL", "tz", "Europe/Amsterdam", "uid", 3)));
    }

    @Test
    void isKeptFromScriptsAndOtherSites() {
        var header = authenticate(given()).extract().header("Set-Cookie");

        assertThat(header)
                .startsWith("session_id=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
        assertThat(header).doesNotContain("Secure");
    }

    @Test
    void isSecureBehindTls() {
        var header = authenticate(given().header("X-Forwarded-Proto", "https"))
                .extract()
                .header("Set-Cookie");

        assertThat(header).contains("Secure");
    }

    @Test
    void opensEveryDoorThatABearerTokenOpens() {
        var cookie = Calls.cookie("cashier");

        given().cookie("session_id", cookie).get("/pos/ui?config_id=1").then().statusCode(200);
        Calls.rpc(given().cookie("session_id", cookie), "/web/session/get_session_info", Map.of())
                .body("result.username", is("cashier"));
        Calls.rpc(given().header("X-Openerp-Session-Id", cookie), "/pos/ui", Map.of("config_id", 1))
                .body("result.'pos.session'[0].id", is(7));
    }

    @Test
    void reachesOwnersAsABearerTokenOnly() {
        given().cookie("session_id", Calls.cookie("cashier"))
                .get("/api/stores")
                .then()
                .statusCode(200);

        var asked = owners.config.last("/api/stores");
        assertThat(asked.claims().path("upn").asText()).isEqualTo("cashier");
        assertThat(asked.header("cookie")).isNull();
    }

    @Test
    void isNoBearerToken() {
        given().auth()
                .oauth2(Calls.cookie("cashier"))
                .get("/pos/ui?config_id=1")
                .then()
                .statusCode(401);
    }

    @Test
    void refusesAChangeThatAPageOfAnotherSiteAsksFor() {
        var cookie = Calls.cookie("cashier");

        for (var foreign : List.of(
                given().header("Origin", "https://evil.example"),
                given().header("Origin", "null"),
                given().header("Sec-Fetch-Site", "cross-site"))) {
            foreign.cookie("session_id", cookie)
                    .body("{}")
                    .post("/pos/create_from_ui")
                    .then()
                    .statusCode(403)
                    .body("type", is("foreign-origin"));
        }
    }

    @Test
    void acceptsAChangeThatOurOwnPageAsksFor() {
        var cookie = Calls.cookie("cashier");
        var ours = "http://" + gateway.getAuthority();

        for (var own : List.of(given().header("Origin", ours), given().header("Sec-Fetch-Site", "same-origin"))) {
            Calls.rpc(own.cookie("session_id", cookie), "/pos/ui", Map.of("config_id", 1))
                    .body("error", nullValue());
        }
    }

    @Test
    void aWrongPasswordIsAccessDenied() {
        Calls.rpc(given(), "/web/session/authenticate", Map.of("db", "x", "login", "cashier", "password", "guess"))
                .body("error.code", is(200))
                .body("error.data.name", is("odoo.exceptions.AccessDenied"));
    }

    @Test
    void isTakenBackOnLogout() {
        var header = Calls.rpc(given().cookie("session_id", Calls.cookie("cashier")), "/web/session/destroy", Map.of())
                .body("id", is(42))
                .body("error", nullValue())
                .extract()
                .header("Set-Cookie");

        assertThat(header).startsWith("session_id=").contains("Max-Age=0");
    }

    @Test
    void opensNothingAfterLogoutEvenIfSomebodyCopiedIt() {
        var copied = Calls.cookie("cashier");
        Calls.rpc(given().cookie("session_id", copied), "/web/session/destroy", Map.of());

        given().cookie("session_id", copied).get("/pos/ui?config_id=1").then().statusCode(401);
    }

    @Test
    void goesOnWhileNobodyCanSayWhetherItsPersonMayStillComeIn() {
        var cookie = Calls.cookie("cashier");

        owners.config.down(() -> given().cookie("session_id", cookie)
                .get("/api/registers/1/order-chain/verification")
                .then()
                .statusCode(200));

        assertThat(owners.order
                        .last("/api/registers/1/order-chain/verification")
                        .claims()
                        .path("upn")
                        .asText())
                .isEqualTo("cashier");
    }

    @Test
    void endsWithTheUser() {
        owners.config.addUser(9, "temp", List.of(1), false);
        var cookie = Calls.cookie("temp");
        owners.config.removeUser(9);

        Calls.rpc(given().cookie("session_id", cookie), "/pos/ui", Map.of("config_id", 1))
                .body("id", is(42))
                .body("error.code", is(100))
                .body("error.data.name", is("odoo.http.SessionExpiredException"));
    }

    private static ValidatableResponse authenticate(RequestSpecification caller) {
        return Calls.rpc(caller, "/web/session/authenticate", CASHIER);
    }
}
