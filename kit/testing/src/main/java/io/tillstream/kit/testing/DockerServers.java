package io.tillstream.kit.testing;

import io.tillstream.contracts.Topics;
import io.tillstream.kit.servers.Databases;
import io.tillstream.kit.servers.TopicCreator;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The same servers as containers; Testcontainers removes them when the JVM ends. */
final class DockerServers {

    private static final String POSTGRES = "postgres:18";
    private static final String KAFKA = "apache/kafka:4.1.1";

    private DockerServers() {}

    static RunningServers start() {
        var postgres = startPostgres();
        var kafka = new KafkaContainer(KAFKA);
        kafka.start();
        TopicCreator.create(kafka.getBootstrapServers(), Topics.all());
        return new RunningServers(
                "containers " + POSTGRES + " and " + KAFKA,
                postgres.getHost(),
                postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                kafka.getBootstrapServers());
    }

    private static PostgreSQLContainer startPostgres() {
        var postgres = new PostgreSQLContainer(POSTGRES)
                .withUsername("postgres")
                .withPassword("tillstream")
                .withEnv("POSTGRES_INITDB_ARGS", "--no-locale --locale-provider=builtin --builtin-locale=C.UTF-8")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
        postgres.start();
        try (var connection =
                DriverManager.getConnection(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword())) {
            Databases.createMissing(connection, Databases.names());
            return postgres;
        } catch (SQLException e) {
            throw new IllegalStateException("The databases cannot be made", e);
        }
    }
}
