package io.tillstream.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.tillstream.acceptance.Operations.Operation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in, to whatever endpoint: a clear refusal, never a fault of ours. */
class BadInputTest {

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "7",
            "\"x\"",
            "{\"unknown\":true}",
            "[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]",
            "{\"id\":1e999,\"name\":[],\"amount\":\"NaN\",\"registerId\":\"x\",\"params\":[],\"orders\":{},\"values\":7}");
    private static final List<String> IDS =
            List.of("0", "-1", "9007199254740993", "99999999999999999999", "x", "%00", "..%2f..");

    private final Person admin = Person.admin();

    static Stream<Operation> operations() {
        return Operations.all().filter(operation -> !operation.path().startsWith("/web/session/destroy"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isNeverAFaultOfOurs(Operation operation) {
        for (var body : BODIES) {
            expectRefusalOrAnswer(
                    operation, admin.request().body(body).request(operation.method(), operation.url("999999")), body);
        }
        for (var id : IDS) {
            var answer =
                    admin.request().urlEncodingEnabled(false).body("{}").request(operation.method(), operation.url(id));
            expectRefusalOrAnswer(operation, answer, id);
        }
    }

    /** Refused by its announced length, before it is read; a client that sends on regardless may see a reset. */
    @Test
    void largerThanAnyCallIsRefusedUnread() throws Exception {
        try (var socket = new java.net.Socket("localhost", RunningSystem.get().port("gateway"))) {
            var head = "POST /pos/create_from_ui HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + admin.token()
                    + "\r\nContent-Type: application/json\r\nContent-Length: 14000000\r\n\r\n{";
            socket.getOutputStream().write(head.getBytes());

            var status = new java.io.BufferedReader(new java.io.InputStreamReader(socket.getInputStream())).readLine();
            assertThat(status).contains("413");
        }
    }

    private static void expectRefusalOrAnswer(Operation operation, Response answer, String input) {
        assertThat(answer.statusCode())
                .as("%s with %s: %s", operation, input, answer.asString())
                .isLessThan(500);
        assertThat(answer.asString())
                .as("%s with %s", operation, input)
                .doesNotContain("\tat ", "io.tillstream.", "java.lang.");
    }
}
