package io.tillstream.local.run;

import io.tillstream.kit.servers.ServerFailed;
import io.tillstream.local.Server;
import io.tillstream.local.Settings;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.data.DiskSpace;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Starts Kafka, and again when it dies. */
final class KafkaKeeper {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final Settings settings;
    private final Console console;
    private final Stopping stopping;
    private final BackOff backOff = new BackOff();
    private Process process;
    private Instant started;

    KafkaKeeper(Settings settings, Console console, Stopping stopping) {
        this.settings = settings;
        this.console = console;
        this.stopping = stopping;
    }

    /** Returns when it is ready. */
    void start() {
        if (spawn()) {
            awaitReady();
        }
    }

    /** Watches until the stop. */
    void watch() {
        while (!stopping.await(LOOK)) {
            if (!process.isAlive()) {
                restart();
            }
        }
    }

    /** It closes its files on its own time; returns when it is gone. */
    void stop() {
        var running = running();
        if (running != null) {
            Ending.of(running.toHandle());
        }
        settings.data().pidFile(Server.KAFKA).delete();
    }

    /** @return false when a stop came first */
    private synchronized boolean spawn() {
        if (stopping.hasBegun()) {
            return false;
        }
        started = Instant.now();
        try {
            process = new ProcessBuilder(command()).redirectErrorStream(true).start();
            settings.data()
                    .pidFile(Server.KAFKA)
                    .write(process.toHandle(), settings.ports().of(Server.KAFKA));
            return true;
        } catch (IOException e) {
            throw new ServerFailed("Cannot start Kafka: " + e.getMessage(), e);
        }
    }

    private synchronized Process running() {
        return process;
    }

    private void awaitReady() {
        var last = "";
        try (var said = process.inputReader()) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (line.equals(KafkaProgram.READY)) {
                    console.say("kafka ready on " + settings.ports().of(Server.KAFKA) + " ("
                            + Console.inSeconds(Duration.between(started, Instant.now())) + ")");
                    return;
                }
                last = line;
            }
        } catch (IOException ended) {
            last = ended.getMessage();
        }
        throw new ServerFailed(last + " (log: " + settings.data().log("kafka") + ")");
    }

    private void restart() {
        var pause = backOff.after(Duration.between(started, Instant.now()));
        var died = new Fault("kafka died (exit code " + process.exitValue() + ", log: "
                + settings.data().log("kafka") + "): starting it again in " + pause.toSeconds() + " s");
        console.say(DiskSpace.explain(died, settings.data().root()).getMessage());
        if (stopping.await(pause)) {
            return;
        }
        try {
            start();
        } catch (ServerFailed failed) {
            console.say(failed.getMessage());
        }
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // As much memory and compiler as whoever started us found right.
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), KafkaProgram.class.getName()));
        command.add(settings.data().kafka().toString());
        command.add(String.valueOf(settings.ports().of(Server.KAFKA)));
        command.add(settings.data().log("kafka").toString());
        return command;
    }
}
