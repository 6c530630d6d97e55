package io.tillstream.kit.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * How an embedded PostgreSQL is to run.
 *
 * @param dataDir where it keeps its data; made if absent
 * @param binaries where its programs are unpacked; null for a folder in the temporary directory
 * @param log the file it logs to
 * @param port on the loopback interface
 * @param durable true: what is committed survives a power cut; false: fast, for tests that throw the data away
 * @param sharedBuffers what it keeps in memory of all databases, in MB
 * @param databases those to make if absent
 * @param say told, in a line, what a person should know (an orphan was stopped)
 */
public record PostgresOptions(
        Path dataDir,
        Path binaries,
        Path log,
        int port,
        boolean durable,
        int sharedBuffers,
        List<String> databases,
        Consumer<String> say) {

    /** As much as PostgreSQL takes by itself. */
    public static final int USUAL_BUFFERS = 128;

    /** Keeps data below a folder, with the system's databases. */
    public static PostgresOptions durable(Path folder, Path log, int port, int sharedBuffers, Consumer<String> say) {
        return new PostgresOptions(
                folder.resolve("data"),
                folder.resolve("binaries"),
                log,
                port,
                true,
                sharedBuffers,
                Databases.names(),
                say);
    }

    /** Throw-away data below a folder, as fast as can be. */
    public static PostgresOptions fast(Path folder, int port) {
        return new PostgresOptions(
                folder.resolve("data"),
                null,
                folder.resolve("postgres.log"),
                port,
                false,
                USUAL_BUFFERS,
                Databases.names(),
                ignored -> {});
    }

    List<String> settings() {
        var safe = durable ? "on" : "off";
        return List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=" + sharedBuffers + "MB",
                "fsync=" + safe,
                "synchronous_commit=" + safe,
                "full_page_writes=" + safe);
    }
}
