package io.tillstream.local.run;

import io.tillstream.kit.servers.EmbeddedPostgres;
import io.tillstream.kit.servers.PostgresOptions;
import io.tillstream.kit.servers.ServerFailed;
import io.tillstream.local.Server;
import io.tillstream.local.Settings;
import io.tillstream.local.cli.Console;
import io.tillstream.local.data.Logs;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Starts PostgreSQL, and again when it dies. */
final class PostgresKeeper {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Settings settings;
    private final Console console;
    private final Stopping stopping;
    private final BackOff backOff = new BackOff();
    private EmbeddedPostgres postgres;
    private Instant started;

    PostgresKeeper(Settings settings, Console console, Stopping stopping) {
        this.settings = settings;
        this.console = console;
        this.stopping = stopping;
    }

    static PostgresOptions options(Settings settings, Consumer<String> say) {
        var data = settings.data();
        return PostgresOptions.durable(
                data.postgres(),
                data.log("postgres"),
                settings.ports().of(Server.POSTGRES),
                settings.profile().sharedBuffers(),
                say);
    }

    synchronized void start() {
        if (stopping.hasBegun()) {
            return;
        }
        started = Instant.now();
        Logs.rotate(settings.data().log("postgres"));
        postgres = EmbeddedPostgres.start(options(settings, console::say));
        postgres.process()
                .ifPresent(process -> settings.data().pidFile(Server.POSTGRES).write(process, postgres.port()));
        console.say("postgres ready on " + postgres.port() + " ("
                + Console.inSeconds(Duration.between(started, Instant.now())) + ")");
    }

    /** Watches until the stop. */
    void watch() {
        while (!stopping.await(LOOK)) {
            if (postgres.process().isEmpty()) {
                restart();
            }
        }
    }

    synchronized void stop() {
        if (postgres != null) {
            postgres.close();
        }
        settings.data().pidFile(Server.POSTGRES).delete();
    }

    private void restart() {
        var pause = backOff.after(Duration.between(started, Instant.now()));
        console.say("postgres died (log: " + settings.data().log("postgres") + "): starting it again in "
                + pause.toSeconds() + " s");
        if (stopping.await(pause)) {
            return;
        }
        try {
            start();
        } catch (ServerFailed failed) {
            console.say(failed.getMessage());
        }
    }
}
