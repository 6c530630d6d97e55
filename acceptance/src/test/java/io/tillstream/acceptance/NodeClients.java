package io.tillstream.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Clients of Odoo from npm, installed once below {@code target}; without Node, or without its registry, said loudly. */
final class NodeClients {

    private static final Path SOURCES = Path.of("src/test/clients");
    private static final Path FOLDER = Path.of("target/clients").toAbsolutePath();
    private static final int PATIENCE_S = 180;
    private static String missing;

    private NodeClients() {}

    /** Runs a script; what it printed last is what came of its day. */
    static JsonPath run(String script, Map<String, String> environment) {
        requireInstalled();
        var said = execute(environment, "node", script);
        assertThat(said.status()).as(said.text()).isZero();
        var lines = said.text().strip().split("\n");
        return JsonPath.from(lines[lines.length - 1]);
    }

    private static synchronized void requireInstalled() {
        if (missing == null) {
            missing = install();
        }
        if (!missing.isEmpty()) {
            System.err.println("\n*** SKIPPED: Odoo's clients from npm were not tried: " + missing + " ***\n");
            Assumptions.abort(missing);
        }
    }

    /** What is missing; empty where nothing is. */
    private static String install() {
        if (!isOnPath("node") || !isOnPath("npm")) {
            return "there is no Node.js here (node and npm on the PATH)";
        }
        copySources();
        var installed = execute(Map.of(), "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        return installed.status() == 0 ? "" : "npm could not fetch them: " + installed.text();
    }

    private static void copySources() {
        try (Stream<Path> sources = Files.list(SOURCES)) {
            Files.createDirectories(FOLDER);
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                Files.write(FOLDER.resolve(source.getFileName()), Files.readAllBytes(source));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private record Said(int status, String text) {}

    private static Said execute(Map<String, String> environment, String... command) {
        try {
            var output = Files.createTempFile("node", ".log");
            var builder = new ProcessBuilder(List.of(command))
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            var ended = process.waitFor(PATIENCE_S, TimeUnit.SECONDS);
            process.destroyForcibly();
            var text = Files.readString(output);
            Files.delete(output);
            return new Said(ended ? process.exitValue() : -1, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
