package io.tillstream.bench.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic as a subscriber sees it who forgets what came twice, by {@code ce_id}, as every consumer must. */
final class EventTopic {

    /** @param sequence gap-free for its key */
    record Event(String id, String key, String type, String subject, long sequence, JsonNode data) {}

    private static final Duration POLL = Duration.ofMillis(200);
    /** What a consumer says when it comes and goes is of no interest here. Kept, or its level would be forgotten. */
    private static final Logger QUIET = Logger.getLogger("org.apache.kafka");

    static {
        QUIET.setLevel(Level.SEVERE);
    }

    private final List<Event> events = new ArrayList<>();
    private final String name;
    private long repeated;

    private EventTopic(String name) {
        this.name = name;
    }

    /** From the first event to the last one that is there now. */
    static EventTopic read(String kafka, String name) {
        var topic = new EventTopic(name);
        try (var consumer = new KafkaConsumer<String, String>(settings(kafka))) {
            topic.readAll(consumer);
        }
        return topic;
    }

    List<Event> of(long registerId) {
        var key = String.valueOf(registerId);
        return events.stream().filter(event -> event.key().equals(key)).toList();
    }

    /** Events that came once more: allowed, and a sign that the relay was hit. */
    long repeated() {
        return repeated;
    }

    /** What is wrong with a register's sequence, if anything. */
    List<String> gaps(long registerId) {
        var wrong = new ArrayList<String>();
        var expected = 1L;
        for (var event : of(registerId)) {
            if (event.sequence() != expected) {
                wrong.add(name + " of register " + registerId + ": after " + (expected - 1) + " comes "
                        + event.sequence() + " (" + event.type() + " " + event.subject() + ")");
            }
            expected = event.sequence() + 1;
        }
        return wrong;
    }

    private void readAll(KafkaConsumer<String, String> consumer) {
        var partitions = consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var seen = new HashSet<String>();
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            for (var message : consumer.poll(POLL)) {
                var event = event(message);
                if (seen.add(event.id())) {
                    events.add(event);
                } else {
                    repeated++;
                }
            }
        }
    }

    private static Event event(ConsumerRecord<String, String> message) {
        return new Event(
                header(message, "ce_id"),
                message.key(),
                header(message, "ce_type"),
                header(message, "ce_subject"),
                Long.parseLong(header(message, "ce_sequence")),
                data(message.value()));
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static JsonNode data(String value) {
        try {
            return Caller.JSON.readTree(value);
        } catch (IOException noJson) {
            throw new UncheckedIOException(value, noJson);
        }
    }

    private static Map<String, Object> settings(String kafka) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    }
}
