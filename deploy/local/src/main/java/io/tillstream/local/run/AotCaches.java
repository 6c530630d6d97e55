package io.tillstream.local.run;

import io.tillstream.local.Server;
import io.tillstream.local.Settings;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Ahead-of-time caches (JDK 25): classes loaded and linked once, in a training run of each service alone. */
public final class AotCaches {

    private final Settings settings;
    private final Console console;
    private final Stopping stopping;
    private final Object trainingLock = new Object();

    public AotCaches(Settings settings, Console console, Stopping stopping) {
        this.settings = settings;
        this.console = console;
        this.stopping = stopping;
    }

    /** Flags that make a service start from its cache; none where caches are not wanted or could not be made. */
    public List<String> flagsFor(Server service) {
        if (!settings.aot()) {
            return List.of();
        }
        var cache = cache(service);
        return Files.exists(cache) ? List.of(AotTraining.from(cache)) : List.of();
    }

    /** Waits for the end of a training that a stop has interrupted. */
    void awaitEnd() {
        synchronized (trainingLock) {
            // Nobody trains any more.
        }
    }

    /** Makes the caches that are missing or belong to another build or JDK. PostgreSQL and Kafka must be running. */
    public void trainMissing() {
        if (!settings.aot()) {
            return;
        }
        synchronized (trainingLock) {
            Server.services().stream()
                    .filter(service -> !Files.exists(cache(service)))
                    .takeWhile(service -> !stopping.hasBegun())
                    .forEach(this::train);
        }
    }

    private void train(Server service) {
        console.say("training " + service.title() + " for its ahead-of-time cache");
        var cache = cache(service);
        try {
            forgetOldOnes(service);
            var training = new AotTraining(cache, stopping);
            var program = new ServiceCommand(settings, service).process(List.of(training.flag()));
            var trained = training.run(program, settings.ports().of(service));
            console.say(service.title() + (trained ? " trained" : " left no cache: it will start without one"));
        } catch (IOException e) {
            throw new Fault("Cannot train " + service.title() + ": " + e.getMessage(), e);
        }
    }

    private void forgetOldOnes(Server service) throws IOException {
        if (!Files.isDirectory(settings.data().aot())) {
            return;
        }
        try (var files = Files.newDirectoryStream(settings.data().aot(), service.title() + "-*")) {
            for (var file : files) {
                Files.delete(file);
            }
        }
    }

    private Path cache(Server service) {
        var application = new ServiceCommand(settings, service).application();
        var build = Objects.hash(
                modified(application.resolve("quarkus-run.jar")),
                modified(application.resolve("quarkus/quarkus-application.dat")),
                Runtime.version().toString(),
                settings.profile());
        return settings.data().aot().resolve(service.title() + "-" + Integer.toHexString(build) + ".aot");
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new Fault("Cannot look at " + file + ": " + e.getMessage(), e);
        }
    }
}
