package io.tillstream.gateway.payload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.tillstream.gateway.Calls;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.gateway.owners.Owners;
import io.tillstream.gateway.till.Office;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payloads that are ready, as long as nobody says that something changed. */
@GatewayTest
@TestProfile(BelievingOwnersTest.Believing.class)
class BelievingOwnersTest {

    /** An hour, so that only events and writes can be what tells. */
    public static class Believing implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "tillstream.payload.believed", "1H",
                    "tillstream.payload.loader-rest", "1S",
                    "tillstream.payload.remote.\"loyalty.program\".cache-time", "1H",
                    "shop.weather.cache-time", "1H");
        }
    }

    private static final String PULSE = "/internal/segments/pulse";

    Owners owners;

    @Inject
    MeterRegistry metrics;

    private String cashier;

    @BeforeEach
    void aPayloadThatIsReady() {
        cashier = Calls.login("cashier");
        await().until(() -> {
            var before = served();
            open(cashier);
            return served() > before;
        });
    }

    @Test
    void noOwnerIsAskedForOne() {
        var asked = owners.config.times(PULSE);

        open(cashier).then().body("'product.product'.name", hasItem("Espresso"));

        assertThat(owners.config.times(PULSE)).isEqualTo(asked);
    }

    @Test
    void anEventMakesTheNextTillLookAgain() {
        owners.config.put("product.product", 600, Map.of("name", "Told by an event"));
        Office.changed("product.product", 600, 1);

        await().untilAsserted(() -> open(cashier).then().body("'product.product'.name", hasItem("Told by an event")));
    }

    @Test
    void soDoesAnEventOfACustomerAndOneOfASession() {
        owners.partner.put("res.partner", 2, Map.of("name", "Bo, told by an event"));
        Office.changed("res.partner", 2, 1);

        await().untilAsserted(() -> open(cashier).then().body("'res.partner'.name", hasItem("Bo, told by an event")));
    }

    @Test
    void whoWritesThroughTheGatewaySeesItAtOnce() {
        owners.config.put("product.product", 601, Map.of("name", "Written by myself"));
        given().auth()
                .oauth2(cashier)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/products")
                .then()
                .statusCode(201);

        open(cashier).then().body("'product.product'.name", hasItem("Written by myself"));
    }

    /** A replayed topic says a thousand times what was true once; the owner says what is true now. */
    @Test
    void eventsThatComeAgainChangeNothing() {
        var etag = open(cashier).header("ETag");
        for (int i = 0; i < 50; i++) {
            Office.changed("product.product", 10, 1);
        }
        Office.changed("product.product", 602, 1);

        await().untilAsserted(() -> assertThat(owners.config.times(PULSE)).isPositive());
        assertThat(open(cashier).header("ETag")).isEqualTo(etag);
    }

    @Test
    void theShortWayAsksWhoCalls() {
        given().header("Accept-Encoding", "gzip")
                .get("/pos/ui?config_id=1")
                .then()
                .statusCode(401);
        open(cashier + "x").then().statusCode(401);
        owners.config.addUser(90, "integrator", List.of(1), false);
        open(Calls.login("integrator")).then().statusCode(403);
        owners.config.put("pos.config", 3, Map.of("name", "Oudegracht", "store_id", 2, "company_id", 1));
        owners.session.openFor(3);
        var admin = Calls.login("admin");
        for (int i = 0; i < 3; i++) {
            open(admin, 3).then().statusCode(200);
            open(cashier, 3).then().statusCode(404);
        }
    }

    @Test
    void theShortWayAnswersAsTheLongOne() {
        var shortWay = open(cashier);
        var longWay = given().auth().oauth2(cashier).get("/pos/ui?config_id=1");

        assertThat(shortWay.body().asString()).isEqualTo(longWay.body().asString());
        assertThat(shortWay.header("ETag")).isEqualTo(longWay.header("ETag"));
        assertThat(shortWay.header("Content-Type")).isEqualTo(longWay.header("Content-Type"));
        given().auth()
                .oauth2(cashier)
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", longWay.header("ETag"))
                .get("/pos/ui?config_id=1")
                .then()
                .statusCode(304)
                .header("ETag", longWay.header("ETag"))
                .body(is(""));
    }

    @Test
    void theEnvelopeOfJsonRpcGoesAroundTheSameBytes() {
        Calls.rpc(given().auth().oauth2(cashier).header("Accept-Encoding", "gzip"), "/pos/ui", Map.of("config_id", 1))
                .header("Content-Encoding", "gzip")
                .body("id", is(42))
                .body("result.'product.product'.name", hasItem("Espresso"))
                .body("result._meta.errors", nullValue());
        Calls.rpc(cashier, "/pos/ui", Map.of("config_id", 1)).body("result.'pos.session'[0].id", is(7));
    }

    @Test
    void anOwnerThatIsDownIsNotNoticedUntilSomethingMayHaveChanged() {
        owners.config.down(() -> open(cashier).then().body("_meta.stale", nullValue()));

        Office.changed("product.product", 10, 1);
        open(cashier).then().body("'product.product'.name", not(List.of()));
    }

    private double served() {
        return metrics.counter("tillstream.payload.ready").count();
    }

    private static Response open(String token) {
        return open(token, 1);
    }

    private static Response open(String token, long register) {
        return given().auth().oauth2(token).header("Accept-Encoding", "gzip").get("/pos/ui?config_id=" + register);
    }
}
