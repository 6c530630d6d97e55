package io.tillstream.gateway.payload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.tillstream.gateway.Calls;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.gateway.owners.Owners;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a till loads. */
@GatewayTest
class OpeningASessionTest {

    Owners owners;
    private String cashier;

    @BeforeEach
    void login() {
        cashier = Calls.login("cashier");
    }

    @Test
    void bringsEverythingInOneBatch() {
        Calls.rpc(cashier, "/pos/ui", Map.of("config_id", 1))
                .body("id", is(42))
                .body("result.'pos.session'[0].name", is("DAM-01/00007"))
                .body("result.'pos.session'[0].cash_register_balance_start", is(100.0f))
                .body("result.'res.company'[0].name", is("Tulip & Tea \"Co\", [Amsterdam]"))
                .body("result.'product.product'.name", hasItems("Espresso", "Croissant }],{"))
                .body("result.'res.partner'.name", hasItems("Ana Bar", "Bo Çelik"))
                .body("result._meta.full", is(true))
                .body("result._meta.reloaded", is(List.of()))
                .body("result._deleted", is(Map.of()));
    }

    @Test
    void saysWhatItLeftOut() {
        load("").body("'res.partner'.size()", is(2))
                .body("_meta.truncated", equalTo(Map.of("res.partner", Map.of("loaded", 2, "total", 3))));
    }

    @Test
    void isRefusedWithoutASession() {
        given().auth()
                .oauth2(cashier)
                .get("/pos/ui?config_id=2")
                .then()
                .statusCode(409)
                .body("type", is("no-open-session"));
        Calls.rpc(cashier, "/pos/ui", Map.of("config_id", 2))
                .body("error.data.name", is("odoo.exceptions.UserError"))
                .body("error.data.type", is("no-open-session"));
    }

    @Test
    void doesNotKnowARegisterOfAnotherStore() {
        given().auth().oauth2(cashier).get("/pos/ui?config_id=3").then().statusCode(404);
        Calls.rpc(cashier, "/pos/ui", Map.of("config_id", 3))
                .body("error.data.name", is("odoo.exceptions.MissingError"));
    }

    @Test
    void bringsOnlyWhatChangedSinceACursor() {
        var cursor = cursor(load(""));
        owners.config.put("product.product", 12, Map.of("name", "Flat white"));
        owners.config.put("product.product", 13, Map.of("name", "Gone soon"));
        owners.config.delete("product.product", 13);

        load("&since=" + cursor)
                .body("_meta.full", is(false))
                .body("'product.product'.name", is(List.of("Flat white")))
                .body("'res.partner'", is(List.of()))
                .body("'pos.session'.size()", is(1))
                .body("_deleted.'product.product'", is(List.of(13)));
    }

    @Test
    void loadsAModelAgainWhoseScopeChanged() {
        var cursor = cursor(load(""));
        owners.partner.changeScope();

        load("&since=" + cursor)
                .body("_meta.full", is(false))
                .body("_meta.reloaded", hasItem("res.partner"))
                .body("_meta.reloaded", not(hasItem("product.product")))
                .body("'res.partner'.size()", is(2));
    }

    @Test
    void refusesAnothersCursorAndNonsense() {
        var foreign = new PayloadCursor(2, Map.of()).encode();

        for (var cursor : List.of(foreign, "nonsense", "e30", "bnVsbA", zeros(1_000_000), "x".repeat(20_000))) {
            Calls.rpc(cashier, "/pos/ui", Map.of("config_id", 1, "since", cursor))
                    .body("error.data.name", is("odoo.exceptions.ValidationError"));
        }
        Calls.rpc(cashier, "/pos/ui", Map.of("config_id", 1, "since", 5))
                .body("error.data.name", is("odoo.exceptions.ValidationError"));
        Calls.rpc(cashier, "/pos/ui", Map.of("config_id", 1, "since", false)).body("result._meta.full", is(true));
        given().auth()
                .oauth2(cashier)
                .get("/pos/ui?config_id=1&since=" + foreign)
                .then()
                .statusCode(400);
    }

    @Test
    void costsNothingTwice() {
        var etag = load("").extract().header("ETag");

        given().auth()
                .oauth2(cashier)
                .header("If-None-Match", etag)
                .get("/pos/ui?config_id=1")
                .then()
                .statusCode(304)
                .header("ETag", is(etag));
        owners.config.put("product.product", 14, Map.of("name", "Cortado"));
        given().auth()
                .oauth2(cashier)
                .header("If-None-Match", etag)
                .get("/pos/ui?config_id=1")
                .then()
                .statusCode(200)
                .header("ETag", not(is(etag)));
    }

    @Test
    void isServedAsItWasWhileAnOwnerIsDownAndSaysSo() {
        var cursor = cursor(load(""));
        load("").body("_meta.stale", nullValue());

        owners.partner.down(() -> {
            load("").body("'res.partner'.name", hasItem("Ana Bar")).body("_meta.stale", is(List.of("res.partner")));
            load("&since=" + cursor).body("_meta.full", is(false)).body("_meta.stale", is(List.of("res.partner")));
        });

        await().untilAsserted(() -> load("").body("_meta.stale", nullValue()));
    }

    @Test
    void isRefusedWhileAnOwnerIsDownThatNeverAnsweredForThisRegister() {
        owners.session.openFor(8);
        owners.config.put("pos.config", 8, Map.of("name", "Brand new", "store_id", 1, "company_id", 1));

        owners.partner.down(() -> {
            given().auth().oauth2(cashier).get("/pos/ui?config_id=8").then().statusCode(503);
            Calls.rpc(cashier, "/pos/ui", Map.of("config_id", 8)).body("error.data.type", is("unavailable"));
        });
    }

    @Test
    void travelsCompressed() {
        given().auth()
                .oauth2(cashier)
                .header("Accept-Encoding", "gzip")
                .get("/pos/ui?config_id=1")
                .then()
                .header("Content-Encoding", "gzip")
                .body("'pos.session'[0].id", is(7));
    }

    @Test
    void hasTheModelsThatLoadersAdd() {
        load("").body("'shop.weather'", equalTo(List.of(Map.of("id", 1, "register", 1, "forecast", "drizzle"))));
        load("&since=" + cursor(load(""))).body("_meta.reloaded", hasItem("shop.weather"));
    }

    @Test
    void isForPeopleAtATill() {
        given().get("/pos/ui?config_id=1").then().statusCode(401);
        Calls.rpc(given(), "/pos/ui", Map.of("config_id", 1))
                .body("id", is(42))
                .body("error.code", is(100))
                .body("result", nullValue());
    }

    @Test
    void needsARegister() {
        given().auth().oauth2(cashier).get("/pos/ui").then().statusCode(422);
        given().auth().oauth2(cashier).get("/pos/ui?config_id=one").then().statusCode(422);
        Calls.rpc(cashier, "/pos/ui", Map.of("config_id", "one"))
                .body("error.data.name", is("odoo.exceptions.ValidationError"));
    }

    private ValidatableResponse load(String more) {
        return given().auth()
                .oauth2(cashier)
                .get("/pos/ui?config_id=1" + more)
                .then()
                .statusCode(200);
    }

    /** Little to send and much to unpack. */
    private static String zeros(int bytes) {
        return CompactText.pack(new byte[bytes]);
    }

    private static String cursor(ValidatableResponse loaded) {
        JsonPath payload = loaded.extract().jsonPath();
        assertThat(payload.getString("_meta.cursor")).matches("[A-Za-z0-9_-]{1,1000}");
        return payload.getString("_meta.cursor");
    }
}
