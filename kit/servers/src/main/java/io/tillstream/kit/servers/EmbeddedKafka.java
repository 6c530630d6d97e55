package io.tillstream.kit.servers;

import io.tillstream.contracts.Topics.Topic;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker, its own controller, in this JVM and on the loopback interface.
 *
 * <p>It uses Kafka's internals, which may change with any release: the version is pinned and a smoke test holds it.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private final int port;
    private final KafkaRaftServer server;

    private EmbeddedKafka(int port, KafkaRaftServer server) {
        this.port = port;
        this.server = server;
    }

    /**
     * Starts the broker and returns when it answers and all topics exist.
     *
     * @param dataDir where it keeps its data; made if absent
     * @throws ServerFailed when it does not start
     */
    public static EmbeddedKafka start(Path dataDir, int port, Collection<Topic> topics) {
        var settings = KafkaSettings.of(dataDir, port);
        try {
            format(dataDir);
            var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
            var kafka = new EmbeddedKafka(port, server);
            kafka.create(topics);
            return kafka;
        } catch (ServerFailed e) {
            throw e;
        } catch (Exception e) {
            throw new ServerFailed("Kafka did not start: " + e.getMessage(), e);
        }
    }

    public String bootstrapServers() {
        return KafkaSettings.bootstrapServers(port);
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private void create(Collection<Topic> topics) {
        try {
            TopicCreator.create(bootstrapServers(), topics);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static void format(Path dataDir) throws Exception {
        if (Files.exists(dataDir.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(dataDir);
        new Formatter()
                .setPrintStream(new PrintStream(new ByteArrayOutputStream()))
                .setNodeId(KafkaSettings.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(KafkaSettings.CONTROLLER)
                .setMetadataLogDirectory(dataDir.toString())
                .setDirectories(List.of(dataDir.toString()))
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setIgnoreFormatted(true)
                .run();
    }

    /**
     * Kafka ends the whole JVM when it cannot go on (a full disk). Here it tells us instead.
     *
     * @param end told why; must end the program or the broker
     */
    public static void onFatalError(Consumer<String> end) {
        var procedure = (Exit.Procedure)
                (code, message) -> end.accept(message == null ? "Kafka stopped with code " + code : message);
        Exit.setExitProcedure(procedure);
        Exit.setHaltProcedure(procedure);
    }
}
