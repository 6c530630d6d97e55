package io.tillstream.gateway.relay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillstream.contracts.SelectionEvent.SelectionAcknowledged;
import io.tillstream.contracts.Topics;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.gateway.till.Office;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

@GatewayTest
class RebuildingTheLogTest {

    private static final long REGISTER = 2;

    @Inject
    SelectionLog running;

    @Inject
    SelectionEvents events;

    @Inject
    Acknowledgements acknowledgements;

    @Test
    void aNewReplicaTellsTheSameOfEverySelection() {
        var applied = Office.sends(REGISTER, "Applied");
        var rejected = Office.sends(REGISTER, "Rejected");
        var waiting = Office.sends(REGISTER, "Waiting");
        answer(applied, "applied");
        answer(applied, "rejected");
        answer(rejected, "rejected");
        answer(rejected, "applied");
        await().until(() -> status(running, rejected) == SelectionStatus.REJECTED);

        var rebuilt = new SelectionLog(List.of(), 1000, 1000);
        var reader = new SelectionReader(rebuilt, events, TestServers.config().get("kafka.bootstrap.servers"));
        reader.start(null);
        await().until(rebuilt::isLive);
        reader.stop(null);

        assertThat(List.of(applied, rejected, waiting))
                .extracting(id -> status(rebuilt, id))
                .containsExactly(SelectionStatus.DELIVERED, SelectionStatus.REJECTED, SelectionStatus.PENDING)
                .isEqualTo(List.of(status(running, applied), status(running, rejected), status(running, waiting)));
    }

    @Test
    void whatIsNoEventOfOursStopsNobody() throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestServers.config().get("kafka.bootstrap.servers"));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int partition = 0; partition < 6; partition++) {
                var odd = new ProducerRecord<>(Topics.SELECTIONS, partition, "odd", "odd".getBytes());
                odd.headers().add("ce_sequence", "many".getBytes());
                producer.send(odd).get();
            }
        }

        var sent = Office.sends(REGISTER, "After the odd ones");

        await().until(() -> status(running, sent) == SelectionStatus.PENDING);
    }

    @Test
    void theGatewayIsReadyWhenTheLogWasRead() {
        given().auth()
                .oauth2(Tokens.ofTestServers().admin())
                .get("/q/health/ready")
                .then()
                .statusCode(200);
        assertThat(running.isLive()).isTrue();
    }

    private void answer(String id, String outcome) {
        acknowledgements
                .publish(new SelectionAcknowledged(
                        id, REGISTER, outcome, null, Instant.now().toString()))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private static SelectionStatus status(SelectionLog log, String id) {
        return log.find(id).map(selection -> selection.status(Instant.now())).orElse(null);
    }
}
