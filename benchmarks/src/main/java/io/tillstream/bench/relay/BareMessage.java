package io.tillstream.bench.relay;

import io.tillstream.bench.BenchSystem;
import io.tillstream.local.Server;
import io.tillstream.local.cli.Fault;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What no relay can do without: one committed insert of as many bytes, and a message from a producer to a consumer. */
final class BareMessage implements AutoCloseable {

    /** It prints all of its settings otherwise. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private static final String TOPIC = "bench.relay";
    private static final String TABLE = "bench_relay";
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PATIENCE_S = 10;

    private final String bootstrap;
    private final byte[] payload;
    private final Connection database;
    private final PreparedStatement insert;
    private final KafkaProducer<String, byte[]> producer;
    private final SynchronousQueue<Long> consumed = new SynchronousQueue<>();
    private final CountDownLatch reading = new CountDownLatch(1);
    private final Thread reader = new Thread(this::read, "bare-consumer");
    private volatile boolean running = true;

    BareMessage(BenchSystem system, int bytes) {
        KAFKA.setLevel(Level.SEVERE);
        bootstrap = "127.0.0.1:" + system.port(Server.KAFKA);
        payload = "x".repeat(bytes).getBytes(StandardCharsets.US_ASCII);
        try {
            database = system.database("tillstream_partner");
            try (var statement = database.createStatement()) {
                statement.execute(
                        "CREATE TABLE " + TABLE
                                + " (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, key uuid NOT NULL, data text NOT NULL)");
            }
            insert = database.prepareStatement("INSERT INTO " + TABLE + " (key, data) VALUES (?, ?)");
        } catch (SQLException e) {
            throw new Fault("The database refused: " + e.getMessage(), e);
        }
        createTopic();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
        reader.setDaemon(true);
        reader.start();
        await(reading);
    }

    /** Nanoseconds from the insert to the consumer. */
    long once() {
        var begun = System.nanoTime();
        try {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, new String(payload, StandardCharsets.US_ASCII));
            insert.executeUpdate();
            producer.send(new ProducerRecord<>(TOPIC, "1", payload)).get();
            return Optional.ofNullable(consumed.poll(PATIENCE_S, TimeUnit.SECONDS))
                            .orElseThrow(() -> new Fault("A bare message did not arrive"))
                    - begun;
        } catch (SQLException | ExecutionException e) {
            throw new Fault("The servers refused a bare message: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        }
    }

    private void createTopic() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        } catch (ExecutionException e) {
            throw new Fault("Kafka refused a topic: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        }
    }

    private void read() {
        var partition = List.of(new TopicPartition(TOPIC, 0));
        Map<String, Object> settings = new ConcurrentHashMap<>(Map.of("bootstrap.servers", bootstrap));
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partition);
            consumer.seekToEnd(partition);
            consumer.position(partition.get(0));
            reading.countDown();
            while (running) {
                for (var record : consumer.poll(POLL)) {
                    consumed.offer(System.nanoTime(), PATIENCE_S, TimeUnit.SECONDS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new Fault("Kafka did not let us read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        }
    }

    @Override
    public void close() {
        running = false;
        producer.close(Duration.ofSeconds(1));
        try {
            database.close();
        } catch (SQLException leaving) {
            // The system is stopped next.
        }
    }
}
