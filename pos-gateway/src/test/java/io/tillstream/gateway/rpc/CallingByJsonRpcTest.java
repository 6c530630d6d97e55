package io.tillstream.gateway.rpc;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.tillstream.gateway.Calls;
import io.tillstream.gateway.GatewayTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Odoo's services over JSON-RPC, and what JSON-RPC 2.0 says of ids and batches. */
@GatewayTest
class CallingByJsonRpcTest {

    @Test
    void logsInAndCalls() {
        service("common", "version").body("result.server_version", is("17.0"));
        service("common", "authenticate", "any", "cashier", "cashier", Map.of()).body("result", is(3));
        service("common", "login", "any", "cashier", "wrong").body("result", is(false));
        service("db", "list").body("result", equalTo(List.of("tillstream")));
        service(
                        "object",
                        "execute_kw",
                        "any",
                        3,
                        "cashier",
                        "res.partner",
                        "search_read",
                        List.of(),
                        Map.of("limit", 3))
                .body("result.name", hasItem("Ana Bar"));
        service("object", "execute", "any", 3, "cashier", "res.users", "context_get")
                .body("result", equalTo(Map.of("lang", "nl_NL", "tz", "Europe/Amsterdam", "uid", 3)));
        service("object", "execute_kw", "any", 3, "tsk_cashier_rpc", "res.partner", "search_count", List.of(List.of()))
                .body("result", not(is(0)));
    }

    /** A lone surrogate in UTF-8, within what is only skipped at first. */
    @Test
    void refusesBytesThatAreNoText() {
        var body =
                "{\"id\":1,\"params\":{\"service\":\"common\",\"method\":\"login\",\"args\":[\"\u00ed\u00a0\u0080\"]}}"
                        .getBytes(StandardCharsets.ISO_8859_1);

        given().contentType(ContentType.JSON).body(body).post("/jsonrpc").then().statusCode(400);
    }

    @Test
    void takesAMarkBeforeABatchAndNothingBehindIt() {
        var batch = "[{\"jsonrpc\":\"2.0\",\"id\":1,\"params\":{\"service\":\"db\",\"method\":\"list\"}}]";

        given().contentType(ContentType.JSON)
                .body(("\ufeff" + batch).getBytes(StandardCharsets.UTF_8))
                .post("/jsonrpc")
                .then()
                .statusCode(200)
                .body("[0].id", is(1));
        given().contentType(ContentType.JSON)
                .body((batch + "x").getBytes(StandardCharsets.UTF_8))
                .post("/jsonrpc")
                .then()
                .statusCode(400);
    }

    @Test
    void doesNotSayALongNameAgain() {
        service("x".repeat(100_000), "y").body("error.data.message.length()", lessThan(200));
    }

    @Test
    void refusesInTheEnvelope() {
        service("object", "execute_kw", "any", 3, "wrong", "res.partner", "search", List.of())
                .body("error.data.name", is("odoo.exceptions.AccessDenied"));
        service("object", "execute_kw", "any", false, "cashier", "res.partner", "search", List.of())
                .body("error.data.name", is("odoo.exceptions.AccessDenied"));
        service("object", "execute_kw", "any", 3, "cashier", "res.partner")
                .body("error.data.name", is("odoo.exceptions.ValidationError"));
        service("object", "execute_kw", "any", 3, Map.of("a", 1), "res.partner", "search")
                .body("error.data.name", is("odoo.exceptions.ValidationError"));
        service("report", "render").body("error.data.name", is("odoo.exceptions.UserError"));
        Calls.rpc(given(), "/jsonrpc", Map.of("service", 5, "method", "x", "args", "none"))
                .body("error.data.name", is("odoo.exceptions.ValidationError"));
    }

    @Test
    void sendsTheIdBackAsItCame() {
        post("{\"jsonrpc\":\"2.0\",\"id\":\"a-1\",\"params\":{\"service\":\"common\",\"method\":\"version\"}}")
                .body("id", is("a-1"));
        post("{\"id\":null,\"params\":{\"service\":\"common\",\"method\":\"version\"}}")
                .body("id", nullValue())
                .body("result.protocol_version", is(1));
        post("{\"params\":{\"service\":\"common\",\"method\":\"version\"}}")
                .body("$", hasKey("id"))
                .body("id", nullValue())
                .body("result.protocol_version", is(1));
        post("{\"id\":12345678901234567890}").body(containsString("\"id\":12345678901234567890"));
    }

    @Test
    void answersABatchInOrderAndNotificationsNotAtAll() {
        var version = "\"params\":{\"service\":\"common\",\"method\":\"version\"}}";

        post("[{\"id\":1," + version + ",{" + version + ", 5, {\"id\":2,\"params\":{}}]")
                .body("$", hasSize(3))
                .body("[0].result.server_version", is("17.0"))
                .body("[1].error.data.name", is("odoo.exceptions.ValidationError"))
                .body("[1].id", nullValue())
                .body("[2].id", is(2))
                .body("[2].error.data.name", is("odoo.exceptions.ValidationError"));
        given().contentType(ContentType.JSON)
                .body("[{" + version + "]")
                .post("/jsonrpc")
                .then()
                .statusCode(204);
    }

    @Test
    void boundsABatch() {
        given().contentType(ContentType.JSON)
                .body("[" + "{\"id\":1},".repeat(50) + "{\"id\":1}]")
                .post("/jsonrpc")
                .then()
                .statusCode(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "[", "[{]", "5", "\"x\"", "{", "{\"params\":", "{\"id\":1}{}", "nul"})
    void refusesWhatIsNoCall(String body) {
        for (var address : List.of("/jsonrpc", "/web/dataset/call_kw", "/web/webclient/version_info")) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post(address)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void refusesWhatIsNestedTooDeeply() throws Exception {
        var deep = "{\"id\":1,\"params\":{\"model\":\"res.partner\",\"method\":\"search\",\"args\":"
                + "[".repeat(100_000) + "]".repeat(100_000) + "}}";

        // REST Assured would indent it for a log that nobody reads, and need gigabytes.
        var call = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/web/dataset/call_kw"))
                .POST(HttpRequest.BodyPublishers.ofString(deep))
                .build();
        var answer = HttpClient.newHttpClient().send(call, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("nested");
    }

    @Test
    void saysItsVersionWhereClientsLookForIt() {
        Calls.rpc(given(), "/web/webclient/version_info", Map.of()).body("result.server_version_info[0]", is(17));
        given().get("/web/version").then().statusCode(200).body("version", is("17.0"));
        given().get("/json/version").then().statusCode(200).body("version_info[0]", is(17));
    }

    private static ValidatableResponse service(String service, String method, Object... args) {
        return Calls.rpc(given(), "/jsonrpc", Map.of("service", service, "method", method, "args", args));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/jsonrpc")
                .then()
                .statusCode(200);
    }
}
