package io.tillstream.kit.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.contracts.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    @TempDir
    Path folder;

    @Test
    void keepsEventsOverARestart() throws Exception {
        try (var kafka = EmbeddedKafka.start(folder, FreePort.any(), Topics.all())) {
            send(kafka, Topics.ORDERS + ".dlq", "kept");
        }

        try (var kafka = EmbeddedKafka.start(folder, FreePort.any(), Topics.all())) {
            assertThat(firstOf(kafka, Topics.ORDERS + ".dlq")).isEqualTo("kept");
        }
    }

    @Test
    void makesTheTopicsAsTheyWereDecided() throws Exception {
        try (var kafka = EmbeddedKafka.start(folder, FreePort.any(), Topics.all());
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            var names = Topics.all().stream().map(Topics.Topic::name).toList();
            var described = admin.describeTopics(names).allTopicNames().get();
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, Topics.PARTNERS);
            var settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);

            assertThat(described.get(Topics.ORDERS).partitions()).hasSize(12);
            assertThat(settings.get("cleanup.policy").value()).isEqualTo("compact");
            assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
            assertThat(settings.get("max.message.bytes").value()).isEqualTo(String.valueOf(Topics.LARGEST_EVENT_BYTES));
        }
    }

    /** Compressed as the services do: whoever runs the broker must be able to read it. */
    private static void send(EmbeddedKafka kafka, String topic, String value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all", "compression.type", "lz4");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static String firstOf(EmbeddedKafka kafka, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(10)).iterator().next().value();
        }
    }
}
