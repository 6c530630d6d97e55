package io.tillstream.local.run;

import io.tillstream.local.Server;
import io.tillstream.local.Settings;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.data.DiskSpace;
import io.tillstream.local.data.LogTail;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Starts one service, and again whenever it dies, until told to stop. */
public final class ServiceKeeper implements Runnable {

    static final Duration READY_WITHIN = Duration.ofSeconds(120);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration RESTART_NOTICE = Duration.ofMillis(300);
    private static final int LOG_LINES = 15;

    private final Settings settings;
    private final Server service;
    private final List<String> jvmFlags;
    private final Console console;
    private final Stopping stopping;
    private final BackOff backOff = new BackOff();
    private final CompletableFuture<Duration> firstReady = new CompletableFuture<>();
    private Process process;

    public ServiceKeeper(Settings settings, Server service, List<String> jvmFlags, Console console, Stopping stopping) {
        this.settings = settings;
        this.service = service;
        this.jvmFlags = jvmFlags;
        this.console = console;
        this.stopping = stopping;
    }

    /** Completes when the service is ready for the first time; fails with a {@link Fault} when it does not get so. */
    public CompletableFuture<Duration> firstReady() {
        return firstReady;
    }

    public Server service() {
        return service;
    }

    @Override
    public void run() {
        try {
            keep();
        } catch (Fault fault) {
            firstReady.completeExceptionally(fault);
        }
    }

    /** Asks the service to end; {@link #awaitEnd} waits for it. */
    public synchronized void end() {
        if (process != null) {
            process.destroy();
        }
    }

    public void awaitEnd() {
        var running = process;
        if (running != null) {
            Ending.of(running.toHandle());
        }
        settings.data().pidFile(service).delete();
    }

    private void keep() {
        while (!stopping.hasBegun()) {
            var started = Instant.now();
            spawn();
            var ready = becomesReady(started);
            if (!firstReady.isDone()) {
                reportFirst(ready, started);
            } else if (!ready) {
                stopSlowOne();
            }
            if (!waitForDeath(started)) {
                return;
            }
        }
    }

    private synchronized void spawn() {
        if (stopping.hasBegun()) {
            return;
        }
        try {
            process = new ServiceCommand(settings, service).process(jvmFlags).start();
            settings.data()
                    .pidFile(service)
                    .write(process.toHandle(), settings.ports().of(service));
        } catch (IOException e) {
            throw new Fault("Cannot start " + service.title() + ": " + e.getMessage(), e);
        }
    }

    private boolean becomesReady(Instant started) {
        var port = settings.ports().of(service);
        while (process.isAlive() && !stopping.hasBegun() && since(started).compareTo(READY_WITHIN) < 0) {
            if (Readiness.ofService(port)) {
                console.say(service.title() + " ready on " + port + " (" + Console.inSeconds(since(started)) + ")");
                return true;
            }
            stopping.await(POLL);
        }
        return false;
    }

    private void reportFirst(boolean ready, Instant started) {
        if (ready) {
            firstReady.complete(since(started));
        } else if (!stopping.hasBegun()) {
            firstReady.completeExceptionally(notReady());
            stopping.await(READY_WITHIN);
        }
    }

    private Fault notReady() {
        var log = settings.data().log(service.title());
        var lines = LogTail.last(log, LOG_LINES);
        lines.forEach(line -> console.announce("  " + service.title() + " | " + line));
        var what = process.isAlive()
                ? " is not ready after " + READY_WITHIN.toSeconds() + " s"
                : " ended with code " + process.exitValue() + " before it was ready";
        return DiskSpace.explain(
                new Fault(service.title() + what + ": see its last lines above, all of them are in " + log),
                settings.data().root(),
                String.join("\n", lines));
    }

    private void stopSlowOne() {
        if (!stopping.hasBegun() && process.isAlive()) {
            console.say(service.title() + " is not ready after " + READY_WITHIN.toSeconds() + " s: ending it");
            Ending.of(process.toHandle());
        }
    }

    /** @return whether it is to be started again */
    private boolean waitForDeath(Instant started) {
        process.onExit().join();
        // A Ctrl-C in the terminal reaches the service as well, a moment before we know of it.
        if (stopping.await(RESTART_NOTICE)) {
            return false;
        }
        var pause = backOff.after(since(started));
        console.say(service.title() + " died (exit code " + process.exitValue() + ", log: "
                + settings.data().log(service.title()) + "): starting it again in " + pause.toSeconds() + " s");
        return !stopping.await(pause);
    }

    private static Duration since(Instant time) {
        return Duration.between(time, Instant.now());
    }
}
