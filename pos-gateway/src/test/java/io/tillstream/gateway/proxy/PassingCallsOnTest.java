package io.tillstream.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.http.ContentType;
import io.tillstream.gateway.Calls;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.gateway.owners.Owners;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.Test;

@GatewayTest
class PassingCallsOnTest {

    Owners owners;

    @TestHTTPResource
    URL gateway;

    @Inject
    MeterRegistry metrics;

    @Test
    void bringsTheCallersTokenAndAddress() {
        var echo = given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Calls.login("cashier"))
                .header("X-Custom", "kept")
                .header("Connection", "X-Dropped")
                .header("X-Dropped", "for this connection only")
                .get("/api/products?q=caf%C3%A9&limit=2")
                .then()
                .statusCode(200)
                .body("path", is("/api/products"))
                .body("query", is("q=caf%C3%A9&limit=2"))
                .extract()
                .jsonPath();

        assertThat(echo.getString("headers.authorization")).startsWith("Bearer ey");
        assertThat(echo.getString("headers.'x-custom'")).isEqualTo("kept");
        assertThat(echo.getString("headers.'x-dropped'")).isNull();
        assertThat(echo.getString("headers.'x-forwarded-for'")).isEqualTo("127.0.0.1");
        assertThat(echo.getString("headers.'x-forwarded-proto'")).isEqualTo("http");
        assertThat(echo.getString("headers.'x-forwarded-host'")).isEqualTo(gateway.getAuthority());
    }

    @Test
    void bringsTheAnswerBackAsItWas() {
        given().auth()
                .oauth2(Calls.login("admin"))
                .contentType(ContentType.JSON)
                .body("{\"name\":\"Espresso\"}")
                .post("/api/products")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", equalTo("/api/products/7"))
                .body("body", is("{\"name\":\"Espresso\"}"));
    }

    @Test
    void countsCallsByAddressAndNotByRecord() {
        var token = Calls.login("cashier");

        for (var id : List.of("7", "8", "0d9c8f7e-8f0e-4f8e-9b1a-3f6c1c2d4e5f", "Order%2000001-001-0001")) {
            given().urlEncodingEnabled(false).auth().oauth2(token).get("/api/orders/" + id + "/receipt");
        }

        assertThat(metrics.find("http.server.requests").timers())
                .extracting(timer -> timer.getId().getTag("uri"))
                .filteredOn(uri -> uri.startsWith("/api/orders"))
                .containsOnly("/api/orders/{id}/receipt");
    }

    @Test
    void carriesLargeBodiesBothWays() {
        var large = "{\"name\":\"" + "x".repeat(3_000_000) + "\"}";

        given().auth()
                .oauth2(Calls.login("admin"))
                .contentType(ContentType.JSON)
                .body(large)
                .post("/api/products")
                .then()
                .statusCode(201)
                .body("body", equalTo(large));
    }

    @Test
    void asksOrderServiceForTheOrderChainAndConfigServiceForTheRegister() {
        var token = Calls.login("manager");

        given().auth()
                .oauth2(token)
                .get("/api/registers/1/order-chain/verification")
                .then()
                .body("service", is("order-service"));
        given().auth().oauth2(token).get("/api/registers/1").then().body("service", is("config-service"));
    }

    @Test
    void leavesNoWayToWhatOnlyServicesMayAsk() {
        var token = Calls.login("admin");

        for (var path : new String[] {
            "/internal/users/1", "/api/../internal/users/1", "/api/products/../../internal/users/1", "/api/unknown"
        }) {
            given().auth()
                    .oauth2(token)
                    .urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void saysSoWhenTheOwnerDoesNotAnswer() {
        var token = Calls.login("cashier");

        owners.partner.down(() -> given().auth()
                .oauth2(token)
                .get("/api/partners")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .contentType("application/problem+json")
                .body("type", is("unavailable")));
    }

    @Test
    void readsOnceMoreWhenAConnectionBreaks() {
        var token = Calls.login("cashier");

        owners.partner.breakConnections(1);
        given().auth().oauth2(token).get("/api/partners").then().statusCode(200);
        owners.partner.breakConnections(2);
        given().auth().oauth2(token).get("/api/partners").then().statusCode(503);
    }

    @Test
    void compressesWhatIsLarge() {
        given().auth()
                .oauth2(Calls.login("cashier"))
                .header("Accept-Encoding", "gzip")
                .get("/api/products")
                .then()
                .header("Content-Encoding", "gzip")
                .body("path", is("/api/products"));
    }

    @Test
    void showsTheDescriptionOfEachOwnersApi() {
        given().get("/api/openapi/config-service").then().statusCode(200).body("info.title", is("config-service"));
        given().get("/api/openapi/another-service").then().statusCode(404);
    }

    @Test
    void passesARefusalOn() {
        given().auth()
                .oauth2(Calls.login("cashier"))
                .get("/api/sessions/99")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"));
    }
}
