package io.tillstream.kit.data.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tillstream.kit.event.CloudEvent;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Moves one batch from the outbox to Kafka. Used by the relay's thread alone. */
@Singleton
class OutboxPublisher {

    static final int BATCH = 1000;
    /** Deleted rows are in the way of every look until they are cleaned up: more often than autovacuum would. */
    private static final int CLEAN_AFTER = 20_000;
    /** One lock for each database: advisory locks are per database already. */
    private static final long LOCK = 0x7111_57e4;

    private static final String READ =
            "SELECT id, event_id, topic, key, type, subject, sequence, traceparent, created_at, data"
                    + " FROM outbox ORDER BY id LIMIT " + BATCH;

    private record Pending(long id, CloudEvent event) {}

    private final AgroalDataSource database;
    private final String bootstrap;
    private final String source;
    private final Counter published;
    private volatile Connection connection;
    private Producer<String, byte[]> producer;
    private int deleted;

    OutboxPublisher(
            AgroalDataSource database,
            MeterRegistry metrics,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.bootstrap = bootstrap;
        this.source = "/" + service;
        this.published = metrics.counter("tillstream.outbox.published");
    }

    /** Returns how many events were published; 0 also where another replica is the publisher. */
    int publishBatch() throws SQLException, InterruptedException, ExecutionException {
        try {
            if (!isPublisher()) {
                return 0;
            }
            var batch = read();
            if (!batch.isEmpty()) {
                send(batch);
                delete(batch);
                published.increment(batch.size());
                cleanUp(batch.size());
            }
            return batch.size();
        } catch (SQLException | RuntimeException lost) {
            closeConnection();
            throw lost;
        }
    }

    /** The lock belongs to the database session: it is free again as soon as this process is gone. */
    private boolean isPublisher() throws SQLException {
        if (connection != null) {
            return true;
        }
        var candidate = database.getConnection();
        if (takesLock(candidate)) {
            connection = candidate;
            readByIndex();
            return true;
        }
        candidate.close();
        return false;
    }

    /** Whether this replica was the publisher at the last look. */
    boolean isPublishing() {
        return connection != null;
    }

    /** The table looks small to the planner, but under load it is full of deleted rows: never read all of it. */
    private void readByIndex() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = off; SET enable_bitmapscan = off");
        }
    }

    /** A connection that fails here, as after a restart of the database, must not be lost to the pool. */
    private static boolean takesLock(Connection candidate) throws SQLException {
        try (var statement = candidate.createStatement();
                var row = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException lost) {
            candidate.close();
            throw lost;
        }
    }

    private List<Pending> read() throws SQLException {
        var batch = new ArrayList<Pending>();
        try (var statement = connection.prepareStatement(READ);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                batch.add(pending(rows));
            }
        }
        return batch;
    }

    /** By the places of {@link #READ}: looking up names costs as much as the values. */
    private Pending pending(ResultSet row) throws SQLException {
        var data = row.getString(10);
        var event = new CloudEvent(
                row.getString(3),
                row.getString(4),
                row.getString(2),
                source,
                row.getString(5),
                row.getString(6),
                row.getObject(9, OffsetDateTime.class).toInstant().toString(),
                row.getLong(7),
                row.getString(8),
                data == null ? null : data.getBytes(StandardCharsets.UTF_8));
        return new Pending(row.getLong(1), event);
    }

    private void send(List<Pending> batch) throws InterruptedException, ExecutionException {
        var sent = new ArrayList<Future<RecordMetadata>>(batch.size());
        for (var pending : batch) {
            sent.add(producer().send(pending.event().toRecord()));
        }
        for (var acknowledgement : sent) {
            acknowledgement.get();
        }
    }

    private void delete(List<Pending> batch) throws SQLException {
        try (var statement = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", batch.stream().map(Pending::id).toArray()));
            statement.executeUpdate();
        }
    }

    private void cleanUp(int more) throws SQLException {
        deleted += more;
        if (deleted >= CLEAN_AFTER) {
            deleted = 0;
            try (var statement = connection.createStatement()) {
                statement.execute("VACUUM (TRUNCATE off) outbox");
            }
        }
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(ProducerSettings.of(bootstrap));
        }
        return producer;
    }

    void close() {
        closeConnection();
        if (producer != null) {
            producer.close(java.time.Duration.ofSeconds(1));
        }
    }

    /** Agroal keeps connections: the lock must go before the connection returns to the pool. */
    private void closeConnection() {
        try (var closing = connection) {
            if (closing != null) {
                closing.createStatement().execute("SELECT pg_advisory_unlock_all(); RESET ALL");
            }
        } catch (SQLException gone) {
            // The session ended, and the lock with it.
        } finally {
            connection = null;
        }
    }
}
