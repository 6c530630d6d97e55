package io.tillstream.local.verb;

import io.tillstream.local.Settings;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.data.LogTail;
import io.tillstream.local.data.Logs;
import io.tillstream.local.data.RunLock;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts another launcher in the background and shows what it says until it is ready. */
final class DetachedUp {

    private static final String READY = "Tillstream is ready at ";
    private static final int POLL_MS = 100;

    private final Settings settings;

    DetachedUp(Settings settings) {
        this.settings = settings;
    }

    int run() {
        RunLock.take(settings.data()).close();
        var log = Logs.renew(settings.data().log("launcher"));
        var launcher = start(log);
        var tail = LogTail.fromStart(log);
        try {
            var ended = false;
            while (!ended) {
                ended = launcher.waitFor(POLL_MS, TimeUnit.MILLISECONDS);
                if (show(tail)) {
                    return 0;
                }
            }
            return launcher.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private Process start(Path log) {
        try {
            return new ProcessBuilder(command())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new Fault("Cannot start in the background: " + e.getMessage(), e);
        }
    }

    private List<String> command() {
        // The end of the terminal must not be the end of the launcher.
        var command = new ArrayList<>(List.of(
                "nohup", Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.tillstream.local.Pos", "up"));
        command.addAll(settings.asFlags());
        return command;
    }

    /** @return whether one of the new lines says that it is ready */
    private static boolean show(LogTail tail) {
        var lines = tail.next();
        lines.stream().filter(line -> !line.startsWith("nohup:")).forEach(System.out::println);
        return lines.stream().anyMatch(line -> line.startsWith(READY));
    }
}
