package io.tillstream.kit.event;

import io.tillstream.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * One event as it travels: attributes in {@code ce_} headers, JSON in the value.
 *
 * @param sequence {@code ce_sequence}, gap-free per topic and key; on a compacted topic {@code ce_version}, the record's
 *     version; 0 where an event has neither
 * @param data JSON; null is a tombstone
 */
public record CloudEvent(
        String topic,
        String key,
        String id,
        String source,
        String type,
        String subject,
        String time,
        long sequence,
        String traceparent,
        byte[] data) {

    public static CloudEvent from(ConsumerRecord<String, byte[]> record) {
        var headers = record.headers();
        return new CloudEvent(
                record.topic(),
                record.key(),
                header(headers, "ce_id").orElse(record.topic() + "/" + record.partition() + "/" + record.offset()),
                header(headers, "ce_source").orElse(""),
                header(headers, "ce_type").orElse(""),
                header(headers, "ce_subject").orElse(""),
                header(headers, "ce_time").orElse(""),
                header(headers, "ce_sequence")
                        .or(() -> header(headers, "ce_version"))
                        .map(Long::parseLong)
                        .orElse(0L),
                header(headers, "traceparent").orElse(null),
                record.value());
    }

    public ProducerRecord<String, byte[]> toRecord() {
        var record = new ProducerRecord<>(topic, key, data);
        put(record.headers(), "ce_specversion", "1.0");
        put(record.headers(), "ce_id", id);
        put(record.headers(), "ce_source", source);
        put(record.headers(), "ce_type", type);
        put(record.headers(), "ce_subject", subject);
        put(record.headers(), "ce_time", time);
        if (sequence > 0) {
            put(record.headers(), Topics.isCompacted(topic) ? "ce_version" : "ce_sequence", Long.toString(sequence));
        }
        put(record.headers(), "content-type", "application/json");
        put(record.headers(), "traceparent", traceparent);
        return record;
    }

    public boolean isTombstone() {
        return data == null;
    }

    private static Optional<String> header(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }

    private static void put(Headers headers, String name, String value) {
        if (value != null && !value.isEmpty()) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
