package io.tillstream.acceptance.start;

import io.tillstream.acceptance.RunningSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** One start of a packaged service, beside the running system and on its servers unless it is told otherwise. */
final class Start implements AutoCloseable {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final int PATIENCE_S = 90;

    final int port = freePort();
    private final Path log;
    private final Process process;

    private Start(String service, Map<String, String> environment) throws IOException {
        log = Files.createTempFile("start-" + service, ".log");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        PROJECT.resolve(service + "/target/quarkus-app/quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TILLSTREAM_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(surroundings());
        builder.environment().putAll(environment);
        process = builder.start();
    }

    /** @param environment what is set beside, or instead of, what a good start has */
    static Start of(String service, Map<String, String> environment) {
        try {
            return new Start(service, environment);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, String> surroundings() {
        var system = RunningSystem.get();
        return new TreeMap<>(Map.of(
                "QUARKUS_HTTP_PORT", String.valueOf(port),
                "TILLSTREAM_POSTGRES_HOST", "127.0.0.1",
                "TILLSTREAM_POSTGRES_PORT", String.valueOf(system.port("postgres")),
                "KAFKA_BOOTSTRAP_SERVERS", system.kafka(),
                "TILLSTREAM_KEYS_DIR", system.keys().toString()));
    }

    int exitCode() {
        try {
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new AssertionError("It neither started nor ended:\n" + String.join("\n", said()));
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** All that it printed. */
    List<String> said() {
        try {
            return Files.readAllLines(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
