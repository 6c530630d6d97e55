package io.tillstream.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.contracts.Topics;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaProbeTest {

    private final KafkaProbe kafka = KafkaProbe.ofTestServers();

    @Test
    void seesWhatWasSentWithItsHeaders() {
        kafka.send(Topics.SELECTIONS, "7", Map.of("ce_id", "first", "ce_type", "probe"), "{}");
        kafka.send(Topics.SELECTIONS, "7", Map.of("ce_id", "second"), null);

        var events = kafka.events(Topics.SELECTIONS);

        assertThat(events).extracting("id").containsExactly("first", "second");
        assertThat(events.get(0).type()).isEqualTo("probe");
        assertThat(events.get(1).isTombstone()).isTrue();
    }

    @Test
    void findsAnEmptyTopicEmpty() {
        assertThat(kafka.records(Topics.PARTNERS + ".dlq")).isEmpty();
    }
}
