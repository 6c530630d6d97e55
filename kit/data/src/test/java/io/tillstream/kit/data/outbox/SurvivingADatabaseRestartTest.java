package io.tillstream.kit.data.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.testing.TestServers;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A replica that is not the publisher looks for the lock with a connection that the database has ended. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class SurvivingADatabaseRestartTest {

    private static final int RESTARTS = 4;

    /** Idle ones of this pool, but for the publisher's, which holds the lock. */
    private static final String END_IDLE = """
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
            WHERE datname = current_database() AND application_name LIKE '%JDBC%'
            AND pid NOT IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory')""";

    @Inject
    AgroalDataSource database;

    @Inject
    Pool pool;

    @Test
    void losesNoConnectionToThePool() throws Exception {
        var replica = new OutboxPublisher(database, new SimpleMeterRegistry(), "127.0.0.1:1", "config-service");
        var ended = 0L;
        for (int i = 0; i < RESTARTS; i++) {
            publishIfPossible(replica);
            ended += endIdle();
        }

        assertThat(ended).as("connections that the database ended").isGreaterThan(1);
        publishIfPossible(replica);
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery("SELECT 1")) {
            assertThat(row.next()).isTrue();
        }
    }

    private long endIdle() {
        var rows = pool.query(END_IDLE).execute().await().indefinitely();
        return rows.iterator().next().getLong(0);
    }

    private static void publishIfPossible(OutboxPublisher replica) throws Exception {
        try {
            assertThat(replica.publishBatch()).isZero();
        } catch (SQLException ended) {
            // What a restart does to whoever comes first.
        }
    }
}
