package io.tillstream.gateway.rpc;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.tillstream.gateway.Calls;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.gateway.owners.Owners;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@GatewayTest
class HandingInOrdersTest {

    Owners owners;

    @TestHTTPResource
    URI gateway;

    @Test
    void answersARowForEachOrderInTheOrderSent() {
        var first = UUID.randomUUID().toString();
        var second = UUID.randomUUID().toString();

        Calls.rpc(Calls.login("cashier"), "/pos/create_from_ui", Map.of("orders", List.of(order(first), order(second))))
                .body("id", is(42))
                .body("result.uuid", equalTo(List.of(first, second)))
                .body("result.status", equalTo(List.of("created", "created")));
    }

    @Test
    void keepsEveryDigitAndSpaceOfAnOrder() {
        var orders =
                "[{\"uuid\":\"" + UUID.randomUUID() + "\",  \"lines\":[], \"amount_total\":12.300000000000000001}]";

        given().auth()
                .oauth2(Calls.login("cashier"))
                .body("{\"id\":\"a-1\",\"params\":{\"draft\":true,\"orders\":" + orders + "}}")
                .post("/pos/create_from_ui")
                .then()
                .statusCode(200)
                .body("id", is("a-1"));

        assertThat(owners.order.last("/internal/orders/ingest").body())
                .isEqualTo("{\"orders\":" + orders + ",\"draft\":true}");
    }

    @Test
    void tellsATillWhatIsMissing() {
        var known = UUID.randomUUID().toString();
        var cashier = Calls.login("cashier");
        Calls.rpc(cashier, "/pos/create_from_ui", Map.of("orders", List.of(order(known))));

        var orders = List.of(Map.of("uuid", known, "hash", "x"), Map.of("uuid", "lost", "hash", "y"));
        Calls.rpc(cashier, "/pos/reconcile", Map.of("config_id", 1, "orders", orders))
                .body("result.missing", equalTo(List.of("lost")));
    }

    @Test
    void takesOrdersByATillsOwnTokenUntilItIsRevoked() {
        var manager = Calls.login("manager");
        var device = deviceToken(manager, 1);
        var token = device.getString("token");

        Calls.rpc(token, "/pos/create_from_ui", Map.of("orders", List.of(order("by-device"))))
                .body("result[0].status", is("created"));
        Calls.rpc(token, "/pos/ui", Map.of("config_id", 1)).body("error.data.name", is("odoo.exceptions.AccessError"));
        Calls.callKw(token, "res.partner", "search", List.of(), Map.of())
                .body("error.data.name", is("odoo.exceptions.AccessError"));

        given().auth()
                .oauth2(manager)
                .delete("/api/registers/1/device-tokens/" + device.getString("id"))
                .then()
                .statusCode(204);
        Calls.rpc(token, "/pos/create_from_ui", Map.of("orders", List.of(order("by-device"))))
                .body("error.code", is(100));
    }

    @Test
    void givesTillsTokensByManagersOfTheirStoreOnly() {
        given().auth()
                .oauth2(Calls.login("cashier"))
                .post("/api/registers/1/device-tokens")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Calls.login("manager"))
                .post("/api/registers/3/device-tokens")
                .then()
                .statusCode(404);
    }

    @Test
    void refusesWhatIsNoCall() {
        var cashier = Calls.login("cashier");

        for (var body : List.of("", "orders", "[]", "{\"params\":", "\"text\"", "{} {}")) {
            given().auth()
                    .oauth2(cashier)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/pos/create_from_ui")
                    .then()
                    .statusCode(400)
                    .body("type", is("no-json-rpc"));
        }
    }

    @Test
    void refusesAnEncodingThatIsNotJsons() throws Exception {
        var call = HttpRequest.newBuilder(gateway.resolve("/pos/create_from_ui"))
                .header("Authorization", "Bearer " + Calls.login("cashier"))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"id\":1,\"params\":{\"orders\":[]}}", StandardCharsets.UTF_16LE))
                .build();

        var answer = HttpClient.newHttpClient().send(call, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("no-json-rpc");
    }

    @Test
    void tellsInsideTheEnvelopeWhatIsWrongWithTheParams() {
        var cashier = Calls.login("cashier");

        Calls.rpc(cashier, "/pos/create_from_ui", Map.of())
                .body("error.data.name", is("odoo.exceptions.ValidationError"));
        Calls.rpc(cashier, "/pos/create_from_ui", List.of())
                .body("error.data.name", is("odoo.exceptions.ValidationError"));
        Calls.rpc(cashier, "/pos/create_from_ui", Map.of("orders", "all"))
                .body("error.data.name", is("odoo.exceptions.ValidationError"));
    }

    /** Told before the body is sent. By hand: the JDK's client waits for ever for a refusal that has a body. */
    /** Read from the bare socket: the JDK's client waits for ever where a body that it offers first is refused. */
    @Test
    void refusesABodyPastTheLimit() throws Exception {
        var head = "POST /pos/create_from_ui HTTP/1.1\r\nHost: " + gateway.getAuthority() + "\r\nAuthorization: Bearer "
                + Calls.login("cashier") + "\r\nContent-Length: 13000000\r\nExpect: 100-continue\r\n\r\n";
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413 ").contains("\"type\":\"too-large\"");
        }
    }

    private static Map<String, Object> order(String uuid) {
        return Map.of("uuid", uuid, "lines", List.of(), "amount_total", 12.5);
    }

    private static JsonPath deviceToken(String manager, long register) {
        return given().auth()
                .oauth2(manager)
                .post("/api/registers/" + register + "/device-tokens")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
