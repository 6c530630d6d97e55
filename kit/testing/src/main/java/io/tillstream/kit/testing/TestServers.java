package io.tillstream.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.tillstream.kit.identity.KeyRing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import org.jboss.logging.Logger;
import org.testcontainers.DockerClientFactory;

/**
 * Gives a Quarkus test PostgreSQL with every database, Kafka with every topic, and signing keys: started once for the
 * JVM, gone with it. Containers serve where a Docker engine answers, else the embedded servers; the system property
 * {@code tillstream.test.servers} ({@code embedded} or {@code docker}) forces either.
 */
public class TestServers implements QuarkusTestResourceLifecycleManager {

    private static final Logger LOG = Logger.getLogger(TestServers.class);
    private static final String CHOICE = "tillstream.test.servers";

    /** Kept as a system property: Quarkus may load this class once more for each test profile. */
    private static final String STARTED = "tillstream.test.servers.started";

    @Override
    public Map<String, String> start() {
        return config();
    }

    /** Nothing: the servers go on for the next test class and end with the JVM. */
    @Override
    public void stop() {}

    /** What a service is configured with to use them, for tests without Quarkus; starts them if need be. */
    public static Map<String, String> config() {
        synchronized (System.getProperties()) {
            var started = System.getProperty(STARTED);
            if (started == null) {
                started = encode(startAll());
                System.setProperty(STARTED, started);
            }
            return decode(started);
        }
    }

    private static Map<String, String> startAll() {
        var servers = useDocker() ? DockerServers.start() : EmbeddedServers.start();
        LOG.infof(
                "Tests run against %s: PostgreSQL at %s:%d, Kafka at %s",
                servers.description(), servers.postgresHost(), servers.postgresPort(), servers.kafkaBootstrapServers());
        return Map.of(
                "tillstream.postgres.host", servers.postgresHost(),
                "tillstream.postgres.port", String.valueOf(servers.postgresPort()),
                "kafka.bootstrap.servers", servers.kafkaBootstrapServers(),
                "tillstream.keys.dir", newKeys().toString());
    }

    private static boolean useDocker() {
        var choice = System.getProperty(CHOICE, "");
        return switch (choice) {
            case "embedded" -> false;
            case "docker" -> true;
            case "" -> dockerAnswers();
            default -> throw new IllegalArgumentException(CHOICE + " is embedded or docker, not " + choice);
        };
    }

    /** No engine is no error here, though Testcontainers would log it as one. */
    private static boolean dockerAnswers() {
        var log = java.util.logging.Logger.getLogger("org.testcontainers");
        var level = log.getLevel();
        log.setLevel(Level.OFF);
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } finally {
            log.setLevel(level);
        }
    }

    private static Path newKeys() {
        try {
            var folder = Files.createTempDirectory("tillstream-test-keys");
            KeyRing.open(folder);
            DeleteAtExit.folder(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encode(Map<String, String> config) {
        var lines = new StringBuilder();
        new TreeMap<>(config)
                .forEach((key, value) ->
                        lines.append(key).append('=').append(value).append('\n'));
        return lines.toString();
    }

    private static Map<String, String> decode(String lines) {
        var config = new TreeMap<String, String>();
        lines.lines().map(line -> line.split("=", 2)).forEach(pair -> config.put(pair[0], pair[1]));
        return config;
    }
}
