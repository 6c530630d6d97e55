package io.tillstream.gateway.relay;

import io.tillstream.kit.event.CloudEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads all partitions of some topics on a thread of its own, in no group: every replica gets every event. A broker that
 * is away is waited for; where reading had to start over, events come again, so the listener must be idempotent.
 */
public final class TopicReader implements Runnable, AutoCloseable {

    /** Where a reader begins. */
    public enum From {
        BEGINNING,
        END
    }

    /** Called on the reader's thread alone. */
    public interface Listener {

        void on(CloudEvent event);

        /** All that was there when reading began has been told. */
        default void caughtUp() {}
    }

    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration GOODBYE = Duration.ofSeconds(2);
    private static final Duration LOOK_FOR_PARTITIONS = Duration.ofMinutes(1);

    private final String bootstrap;
    private final List<String> topics;
    private final From from;
    private final Listener listener;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile KafkaConsumer<String, byte[]> consumer;
    private volatile boolean running = true;
    private volatile Instant lastProgress = Instant.now();

    public TopicReader(String bootstrap, List<String> topics, From from, Listener listener) {
        this.bootstrap = bootstrap;
        this.topics = topics;
        this.from = from;
        this.listener = listener;
        this.thread = new Thread(this, "read-" + topics.get(0));
    }

    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** When the broker last gave us something; at first when we began to ask. */
    public Instant lastProgress() {
        return lastProgress;
    }

    @Override
    public void run() {
        while (running) {
            try (var opened = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer = opened;
                read();
            } catch (WakeupException | InterruptException stopped) {
                LOG.debugf("%s: no longer read", topics);
            } catch (RuntimeException away) {
                LOG.warnf("%s cannot be read now: %s", topics, away.getMessage());
                pause();
            }
        }
    }

    /** Until the topics get more partitions. */
    private void read() {
        var partitions = partitions();
        consumer.assign(partitions);
        if (from == From.BEGINNING) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        var ends = consumer.endOffsets(partitions, PATIENCE);
        var caughtUp = false;
        var looked = Instant.now();
        while (running) {
            consumer.poll(POLL).forEach(this::tell);
            if (!caughtUp && hasReached(ends)) {
                caughtUp = true;
                listener.caughtUp();
            }
            if (looked.plus(LOOK_FOR_PARTITIONS).isBefore(Instant.now())) {
                looked = Instant.now();
                if (partitions().size() != partitions.size()) {
                    return;
                }
            }
        }
    }

    private List<TopicPartition> partitions() {
        var partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic, PATIENCE).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException("no partitions yet");
        }
        return partitions;
    }

    private boolean hasReached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), PATIENCE) >= end.getValue());
    }

    /** What cannot be understood must not stop the reader; each replica reads it anew, so it goes to the log alone. */
    private void tell(ConsumerRecord<String, byte[]> record) {
        lastProgress = Instant.now();
        try {
            listener.on(CloudEvent.from(record));
        } catch (RuntimeException unfit) {
            LOG.warnf(
                    "%s/%d@%d is not understood: %s",
                    record.topic(), record.partition(), record.offset(), unfit.getMessage());
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                from == From.BEGINNING ? "earliest" : "latest");
    }

    private void pause() {
        try {
            closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    @Override
    public void close() {
        running = false;
        closing.countDown();
        var reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        try {
            thread.join(GOODBYE.toMillis());
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
