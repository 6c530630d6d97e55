package io.tillstream.local.demo;

import io.tillstream.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Somebody outside who subscribes: reads one register's events of orders and sessions from the beginning. */
final class Integrator {

    record Event(String topic, String type, long sequence, String subject, String value, long timestamp) {}

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String kafka;

    Integrator(String kafka) {
        this.kafka = kafka;
    }

    /** Reads until an event of {@code lastType} mentions {@code session} as its subject. */
    List<Event> eventsOf(long registerId, String lastType, long sessionId) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var events = new ArrayList<Event>();
        try (var consumer = new KafkaConsumer<String, String>(settings())) {
            assignAll(consumer);
            while (System.nanoTime() < deadline) {
                consumer.poll(POLL).forEach(record -> {
                    if (String.valueOf(registerId).equals(record.key())) {
                        events.add(event(record));
                    }
                });
                if (events.stream().anyMatch(event -> isLast(event, lastType, sessionId))) {
                    events.sort(Comparator.comparing(Event::topic).thenComparing(Event::sequence));
                    return events;
                }
            }
        }
        throw new DayFailed(
                "no " + lastType + " of session " + sessionId + " came on Kafka within " + PATIENCE.toSeconds() + " s");
    }

    private static boolean isLast(Event event, String type, long sessionId) {
        return event.type().equals(type)
                && Api.read(event.value()).path("sessionId").asLong() == sessionId;
    }

    private static void assignAll(KafkaConsumer<String, String> consumer) {
        var partitions = List.of(Topics.ORDERS, Topics.SESSIONS).stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private static Event event(ConsumerRecord<String, String> record) {
        return new Event(
                record.topic(),
                header(record, "ce_type"),
                Long.parseLong(header(record, "ce_sequence")),
                header(record, "ce_subject"),
                record.value(),
                record.timestamp());
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "0" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    }
}
