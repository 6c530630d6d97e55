package io.tillstream.acceptance.start;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Spans of the packaged service arrive where a collector listens, in the caller's own trace. */
class AServiceThatIsTracedTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> collected = new CopyOnWriteArrayList<>();
    private HttpServer collector;

    @BeforeEach
    void collect() throws IOException {
        collector = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            collected.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    @Test
    void leavesItsSpansWithTheCollector() {
        var traced = Map.of(
                "TILLSTREAM_TRACES_SHARE",
                "1",
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL",
                "http/protobuf",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + collector.getAddress().getPort());
        try (var start = Start.of("partner-service", traced)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> statusOfACustomer(start.port) == 401);

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> collected.stream().anyMatch(this::isOfTheCall));
        }
    }

    /** As protobuf has them: texts and ids as they are. */
    private boolean isOfTheCall(String spans) {
        var trace = new String(HexFormat.of().parseHex(TRACE), StandardCharsets.ISO_8859_1);
        return spans.contains("partner-service") && spans.contains("/api/partners") && spans.contains(trace);
    }

    private int statusOfACustomer(int port) {
        try {
            var asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/partners/1"))
                    .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                    .build();
            return client.send(asked, BodyHandlers.ofString()).statusCode();
        } catch (Exception notYet) {
            return 0;
        }
    }
}
