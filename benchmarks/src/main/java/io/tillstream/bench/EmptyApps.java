package io.tillstream.bench;

import io.tillstream.kit.servers.FreePort;
import io.tillstream.local.Server;
import io.tillstream.local.Settings;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.run.AotTraining;
import io.tillstream.local.run.ServiceCommand;
import io.tillstream.local.run.Stopping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The baseline: the extensions of a service that keeps data and no code, five times. */
final class EmptyApps {

    private static final int COUNT = Server.services().size();

    private final Settings settings;

    EmptyApps(Settings settings) {
        this.settings = settings;
    }

    /** Five programs, each with its port. */
    Map<Integer, ProcessBuilder> programs() {
        var flags = settings.aot() && Files.exists(cache()) ? List.of(AotTraining.from(cache())) : List.<String>of();
        var programs = new LinkedHashMap<Integer, ProcessBuilder>();
        for (var number = 1; number <= COUNT; number++) {
            var port = FreePort.any();
            programs.put(port, program(port, "empty-app-" + number, flags));
        }
        return programs;
    }

    /** Writes the ahead-of-time cache for all five, if it is to be used. */
    void train() {
        if (!settings.aot()) {
            return;
        }
        var port = FreePort.any();
        var training = new AotTraining(cache(), new Stopping());
        try {
            Files.deleteIfExists(cache());
            training.run(program(port, "empty-app-training", List.of(training.flag())), port);
        } catch (IOException e) {
            throw new Fault("Cannot train the empty app: " + e.getMessage(), e);
        }
    }

    private ProcessBuilder program(int port, String name, List<String> moreFlags) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.profile().jvmFlags());
        command.addAll(moreFlags);
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"));
        var builder = new ProcessBuilder(command)
                .directory(folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(settings.data().log(name).toFile());
        // What a service is told, so that both do the same work to read it.
        builder.environment().putAll(new ServiceCommand(settings, Server.CONFIG).environment());
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        return builder;
    }

    private Path folder() {
        var folder = settings.project().resolve("benchmarks/empty-app/target/quarkus-app");
        if (!Files.exists(folder.resolve("quarkus-run.jar"))) {
            throw new Fault("The empty app is not built: run ./mvnw -DskipTests package in " + settings.project());
        }
        return folder;
    }

    private Path cache() {
        return settings.data().aot().resolve("empty-app.aot");
    }
}
