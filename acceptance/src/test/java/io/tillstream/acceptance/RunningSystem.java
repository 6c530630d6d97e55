package io.tillstream.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The five services with PostgreSQL and Kafka, as {@code ./pos up} runs them, for the life of this JVM. */
public final class RunningSystem {

    private static final List<String> SERVERS =
            List.of("gateway", "config", "session", "order", "partner", "postgres", "kafka");
    private static final int PATIENCE_S = 180;
    private static final String READY = "Tillstream is ready";

    private static RunningSystem running;

    private final Path project = Path.of("..").toAbsolutePath().normalize();
    private final Path data;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final List<String> said = new ArrayList<>();

    private RunningSystem() throws IOException {
        data = Files.createTempDirectory("tillstream-acceptance");
        for (var server : SERVERS) {
            ports.put(server, freePort());
        }
    }

    public static synchronized RunningSystem get() {
        if (running == null) {
            try {
                running = new RunningSystem();
                running.start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return running;
    }

    public String gateway() {
        return "http://localhost:" + ports.get("gateway");
    }

    public String kafka() {
        return "127.0.0.1:" + ports.get("kafka");
    }

    /** @param server gateway, config, session, order, partner, postgres or kafka */
    public int port(String server) {
        return ports.get(server);
    }

    /** Where the services find the keys that they sign with. */
    public Path keys() {
        return data.resolve("keys");
    }

    /** {@code ./pos VERB} on this system; what it printed. */
    String pos(String... words) {
        var command = command(words[0]);
        command.addAll(List.of(words).subList(1, words.length));
        command.addAll(List.of("--data-dir", data.toString()));
        try {
            var process = new ProcessBuilder(command)
                    .directory(project.toFile())
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void start() throws IOException {
        var command = command("up");
        command.addAll(List.of("--data-dir", data.toString()));
        ports.forEach((server, port) -> command.addAll(List.of("--" + server + "-port", String.valueOf(port))));
        var launcher = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(launcher)));
        var ready = new CompletableFuture<Void>();
        var reader = new Thread(() -> read(launcher, ready), "launcher-output");
        reader.setDaemon(true);
        reader.start();
        try {
            ready.get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (Exception notReady) {
            launcher.destroy();
            throw new IllegalStateException("The system did not start:\n" + String.join("\n", said), notReady);
        }
    }

    private void read(Process launcher, CompletableFuture<Void> ready) {
        try (var lines = new BufferedReader(new InputStreamReader(launcher.getInputStream()))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.startsWith(READY)) {
                    ready.complete(null);
                }
            }
        } catch (IOException ended) {
            // The launcher is gone; what it said is kept.
        }
        ready.completeExceptionally(new IllegalStateException("the launcher ended"));
    }

    private void stop(Process launcher) {
        launcher.destroy();
        try {
            launcher.waitFor(60, TimeUnit.SECONDS);
            new ProcessBuilder("rm", "-rf", data.toString()).start().waitFor();
        } catch (IOException | InterruptedException leaving) {
            // The JVM ends; the operating system's temporary folder keeps the rest.
        }
    }

    private List<String> command(String verb) {
        var launcher = project.resolve("deploy/local/target");
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dtillstream.project=" + project,
                "-cp",
                launcher.resolve("tillstream-local.jar") + ":" + launcher.resolve("lib") + "/*",
                "io.tillstream.local.Pos",
                verb));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
