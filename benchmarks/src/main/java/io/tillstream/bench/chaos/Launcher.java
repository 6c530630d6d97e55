package io.tillstream.bench.chaos;

import io.tillstream.local.Settings;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.data.LogTail;
import io.tillstream.local.data.Logs;
import io.tillstream.local.run.Ending;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code ./pos up} as a process that can be killed. */
final class Launcher {

    private static final String READY = "Tillstream is ready at ";
    private static final int LAST_LINES = 15;
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(90);

    private final Settings settings;
    private final Map<String, String> environment;
    private final Thread atExit = new Thread(this::stop, "stop-chaos-system");
    private Process process;

    Launcher(Settings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    void start(Duration patience) {
        settings.data().make();
        var log = Logs.renew(settings.data().log("launcher"));
        spawn(log);
        Until.holds("the launcher says that Tillstream is ready (log: " + log + ")", patience, () -> {
            requireAlive(log);
            return LogTail.last(log, Integer.MAX_VALUE).stream().anyMatch(line -> line.startsWith(READY));
        });
    }

    void kill() {
        process.destroyForcibly();
        Ending.isGone(process.toHandle(), STOPPED_WITHIN);
    }

    synchronized void stop() {
        if (process != null) {
            process.destroy();
            Ending.isGone(process.toHandle(), STOPPED_WITHIN);
            process = null;
        }
    }

    private void spawn(Path log) {
        var builder = new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("TILLSTREAM_"));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new Fault("Cannot start the launcher: " + e.getMessage(), e);
        }
    }

    private void requireAlive(Path log) {
        if (!process.isAlive()) {
            throw new Fault("The launcher ended:\n" + String.join("\n", LogTail.last(log, LAST_LINES)));
        }
    }

    private List<String> command() {
        var built = settings.project().resolve("deploy/local/target");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dtillstream.project=" + settings.project(),
                "-cp",
                built.resolve("tillstream-local.jar") + ":" + built.resolve("lib") + "/*",
                "io.tillstream.local.Pos",
                "up"));
        command.addAll(settings.asFlags());
        return command;
    }
}
