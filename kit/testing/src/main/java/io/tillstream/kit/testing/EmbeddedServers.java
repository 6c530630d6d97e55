package io.tillstream.kit.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The embedded servers in a JVM beside the tests': they outlive Quarkus' class loaders, and they end by themselves when
 * the tests' JVM does, killed or not, because their standard input ends.
 */
final class EmbeddedServers {

    private EmbeddedServers() {}

    static RunningServers start() {
        try {
            var log = Files.createTempFile("tillstream-test-servers", ".log");
            var process = new ProcessBuilder(command())
                    .redirectError(Redirect.to(log.toFile()))
                    .start();
            var answer = process.inputReader().readLine();
            if (answer == null) {
                throw new IllegalStateException("The embedded servers did not start: " + Files.readString(log));
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, log), "end-test-servers"));
            return parse(answer);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded servers cannot be started", e);
        }
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedServersMain.class.getName());
    }

    private static RunningServers parse(String answer) {
        var ports = answer.split(" ");
        return new RunningServers(
                "embedded servers", "127.0.0.1", Integer.parseInt(ports[0]), "127.0.0.1:" + Integer.parseInt(ports[1]));
    }

    private static void end(Process process, Path log) {
        try (BufferedReader output = process.inputReader()) {
            process.getOutputStream().close();
            output.readLine();
            process.waitFor();
            Files.deleteIfExists(log);
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
