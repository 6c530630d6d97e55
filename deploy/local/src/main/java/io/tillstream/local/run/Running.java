package io.tillstream.local.run;

import io.tillstream.kit.servers.ServerFailed;
import io.tillstream.local.Server;
import io.tillstream.local.Settings;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.data.DiskSpace;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** The whole system while it runs: first the servers, then the services; and back in the other order. */
public final class Running {

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final Settings settings;
    private final Console console;
    private final Stopping stopping = new Stopping();
    private final PostgresKeeper postgres;
    private final KafkaKeeper kafka;
    private final AotCaches caches;
    private volatile List<ServiceKeeper> services = List.of();

    public Running(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
        this.postgres = new PostgresKeeper(settings, console, stopping);
        this.kafka = new KafkaKeeper(settings, console, stopping);
        this.caches = new AotCaches(settings, console, stopping);
    }

    /**
     * Returns when PostgreSQL and Kafka are ready.
     *
     * @return false when a stop came first
     * @throws Fault when one does not start
     */
    public boolean startServers() {
        console.say("postgres and kafka starting");
        var both = List.of(CompletableFuture.runAsync(postgres::start), CompletableFuture.runAsync(kafka::start));
        try {
            both.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            if (!stopping.hasBegun()) {
                throw fault(e.getCause());
            }
        }
        inBackground(postgres::watch, "postgres-keeper");
        inBackground(kafka::watch, "kafka-keeper");
        return !stopping.hasBegun();
    }

    /**
     * Returns when all services are ready.
     *
     * @return false when a stop came first
     * @throws Fault of the first that does not get ready
     */
    public boolean startServices() {
        caches.trainMissing();
        services = Server.services().stream()
                .map(service -> new ServiceKeeper(settings, service, caches.flagsFor(service), console, stopping))
                .toList();
        console.say("services starting (" + settings.profile().name().toLowerCase(Locale.ROOT) + " profile): "
                + names(services));
        services.forEach(service -> inBackground(service, service.service().title() + "-keeper"));
        awaitAll();
        return !stopping.hasBegun();
    }

    /** Waits until everything has been told to stop. */
    public void awaitStop() {
        while (!stopping.await(Duration.ofHours(1))) {
            // Only the stop ends this.
        }
    }

    /** Ends all that was started, and returns when it is gone. May be called while the start still goes on. */
    public void stop() {
        stopping.begin();
        services.forEach(ServiceKeeper::end);
        services.forEach(ServiceKeeper::awaitEnd);
        caches.awaitEnd();
        var kafkaStopped = CompletableFuture.runAsync(kafka::stop);
        postgres.stop();
        kafkaStopped.join();
    }

    private void awaitAll() {
        var all = CompletableFuture.allOf(
                services.stream().map(ServiceKeeper::firstReady).toArray(CompletableFuture[]::new));
        var failed = new CompletableFuture<Void>();
        services.forEach(service -> service.firstReady().whenComplete((ready, failure) -> {
            if (failure != null) {
                failed.completeExceptionally(failure);
            }
        }));
        awaitWithHeartbeat(CompletableFuture.anyOf(all, failed));
    }

    private void awaitWithHeartbeat(CompletableFuture<?> goal) {
        while (!stopping.hasBegun()) {
            try {
                goal.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException notYet) {
                sayWhatIsMissing();
            } catch (ExecutionException e) {
                throw fault(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void sayWhatIsMissing() {
        if (console.silence().compareTo(HEARTBEAT) > 0) {
            var missing = services.stream()
                    .filter(service -> !service.firstReady().isDone())
                    .toList();
            console.say("waiting for " + names(missing));
        }
    }

    private Fault fault(Throwable cause) {
        if (cause instanceof Fault fault) {
            return fault;
        }
        if (cause instanceof ServerFailed failed) {
            return DiskSpace.explain(
                    new Fault(failed.getMessage(), failed), settings.data().root(), failed.getMessage());
        }
        return new Fault("The start failed: " + cause, cause);
    }

    private static String names(List<ServiceKeeper> services) {
        return services.stream().map(keeper -> keeper.service().title()).collect(Collectors.joining(", "));
    }

    private static void inBackground(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
