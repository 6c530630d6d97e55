package io.tillstream.local.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tillstream.local.cli.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a gateway that answers as the documented one does. */
class VerifyChainsTest {

    private static final String REGISTERS = "{\"items\":[{\"id\":1,\"code\":\"DAM-01\",\"name\":\"Front\"},"
            + "{\"id\":2,\"code\":\"DAM-02\",\"name\":\"Back\"}],\"next\":null}";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer gateway;
    private int logins;

    @BeforeEach
    void aGateway() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", this::answer);
        gateway.start();
        answers.put("/api/registers?limit=500", REGISTERS);
        answers.put(path(1, ""), report(true, 7000, 5000, null, "c1"));
        answers.put(path(1, "&after=c1"), report(true, 7000, 7000, null, null));
        answers.put(path(2, ""), report(true, 0, 0, null, null));
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void everyChainIsFollowedToItsEnd() {
        assertThat(verify(null, false)).isTrue();

        assertThat(said.toString()).contains("DAM-01", "7,000 orders  whole", "nothing sold yet");
        assertThat(said.toString().lines()).last().isEqualTo("2 registers, 0 broken");
    }

    @Test
    void aBrokenChainIsSaidWithItsPlace() {
        answers.put(
                path(1, "&after=c1"),
                report(false, 7000, 5016, "{\"position\":5017,\"orderId\":812,\"reason\":\"content-changed\"}", null));

        assertThat(verify(null, false)).isFalse();
        assertThat(said.toString()).contains("BROKEN at 5,017: content-changed (order 812)", "2 registers, 1 broken");
    }

    @Test
    void oneRegisterIsNamedByIdOrCode() {
        assertThat(verify("dam-02", true)).isTrue();
        assertThat(said.toString())
                .contains("\"code\":\"DAM-02\"", "\"broken\":0")
                .doesNotContain("DAM-01");
        assertThat(verify("2", false)).isTrue();
        assertThatThrownBy(() -> verify("99", false)).isInstanceOf(Fault.class).hasMessageContaining("no register 99");
    }

    @Test
    void aTokenThatEndsMeanwhileIsNoEnd() {
        answers.put("expire-after", "2");

        assertThat(verify(null, false)).isTrue();
        assertThat(logins).isGreaterThan(1);
    }

    @Test
    void aWrongPasswordIsSaidInOneLine() {
        assertThatThrownBy(() -> new VerifyChains(url(), "admin", "wrong", out(), out()).verify(null, false))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("--login");
    }

    private boolean verify(String register, boolean json) {
        return new VerifyChains(url(), "admin", "admin", out(), out()).verify(register, json);
    }

    private PrintStream out() {
        return new PrintStream(said);
    }

    private String url() {
        return "http://127.0.0.1:" + gateway.getAddress().getPort();
    }

    private static String path(long register, String after) {
        return "/api/registers/" + register + "/order-chain/verification?limit=5000" + after;
    }

    private static String report(boolean valid, long length, long verified, String brokenAt, String next) {
        return "{\"valid\":%s,\"length\":%d,\"head\":\"%s\",\"verified\":%d,\"brokenAt\":%s,\"next\":%s}"
                .formatted(
                        valid, length, "3c8d".repeat(16), verified, brokenAt, next == null ? null : '"' + next + '"');
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().toString();
        if (path.equals("/api/auth/token")) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            logins++;
            send(exchange, body.contains("wrong") ? 401 : 200, "{\"accessToken\":\"t" + logins + "\"}");
            return;
        }
        var left =
                answers.computeIfPresent("expire-after", (key, calls) -> String.valueOf(Integer.parseInt(calls) - 1));
        send(exchange, "0".equals(left) ? 401 : 200, answers.getOrDefault(path, "{}"));
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
