package io.tillstream.acceptance.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Selling goes on without Kafka; what is to be told waits. */
class AServiceWithoutABrokerTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void isReadyAndSaysWhomItCannotReach() {
        var nobody = "127.0.0.1:" + Start.freePort();
        try (var start = Start.of("partner-service", Map.of("KAFKA_BOOTSTRAP_SERVERS", nobody))) {
            await().atMost(Duration.ofSeconds(60)).until(() -> isReady(start.port));

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(start.said()).anyMatch(line -> line.contains(nobody)));
            assertThat(start.isAlive()).isTrue();
            assertThat(start.said()).noneMatch(line -> line.startsWith("\tat "));
        }
    }

    private boolean isReady(int port) {
        try {
            var asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                    .build();
            return client.send(asked, BodyHandlers.ofString()).statusCode() == 200;
        } catch (Exception notYet) {
            return false;
        }
    }
}
