package io.tillstream.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tillstream.contracts.SelectionEvent.SelectionAcknowledged;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.servers.EmbeddedKafka;
import io.tillstream.kit.servers.FreePort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithoutABrokerTest {

    private static final String NOBODY = "127.0.0.1:1";

    private final SelectionEvents events = new SelectionEvents(new ObjectMapper());
    private final SelectionLog log = new SelectionLog(List.of(), 10, 10);
    private final SelectionReader reader = new SelectionReader(log, events, NOBODY);

    @Test
    void theGatewayBecomesReadyAllTheSameBecauseSellingGoesOn() {
        var check = new SelectionLogRead(log, reader, patientFor(Duration.ofSeconds(1)));
        reader.start(null);

        assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
        await().until(() -> check.call().getStatus() == Status.UP);
        assertThat(log.isLive()).isFalse();
        reader.stop(null);
    }

    @Test
    void theLogIsReadAsSoonAsTheBrokerIsThere(@TempDir Path folder) {
        var port = FreePort.any();
        var late = new SelectionReader(log, events, "127.0.0.1:" + port);
        late.start(null);
        try (var broker = EmbeddedKafka.start(folder, port, Topics.all())) {
            await().atMost(Duration.ofSeconds(30)).until(log::isLive);
            late.stop(null);
        }
    }

    @Test
    void anAnswerIsNotSaidToBeStored() {
        var acknowledged = new SelectionAcknowledged("id", 1, "applied", null, "2026-11-21T09:00:00Z");
        var producer = new RelayProducer(NOBODY);
        var acknowledgements = new Acknowledgements(events, producer);

        assertThatThrownBy(() -> acknowledgements.publish(acknowledged).await().atMost(Duration.ofSeconds(9)))
                .isNotInstanceOf(io.smallrye.mutiny.TimeoutException.class);
        producer.stop(null);
    }

    private static RelaySettings patientFor(Duration patience) {
        return new RelaySettings() {
            @Override
            public int kept() {
                return 10;
            }

            @Override
            public int waitingEach() {
                return 10;
            }

            @Override
            public Duration requestLife() {
                return Duration.ofMinutes(1);
            }

            @Override
            public Duration patience() {
                return patience;
            }
        };
    }
}
