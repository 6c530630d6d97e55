package io.tillstream.local.run;

import io.tillstream.local.Server;
import io.tillstream.local.Settings;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.data.Logs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How one service is started: its program, its JVM, its environment. */
public final class ServiceCommand {

    private final Settings settings;
    private final Server service;

    public ServiceCommand(Settings settings, Server service) {
        this.settings = settings;
        this.service = service;
    }

    /** Ready to be started, with these flags for the JVM beside the profile's. */
    public ProcessBuilder process(List<String> moreFlags) {
        var log = Logs.rotate(settings.data().log(service.title())).toFile();
        var builder = new ProcessBuilder(command(moreFlags))
                .directory(application().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(environment());
        return builder;
    }

    /** The folder Quarkus packed the service into. */
    public Path application() {
        var folder = settings.project().resolve(service.title()).resolve("target/quarkus-app");
        if (!Files.exists(folder.resolve("quarkus-run.jar"))) {
            throw new Fault(service.title() + " is not built: run ./mvnw -DskipTests package in " + settings.project());
        }
        return folder;
    }

    private List<String> command(List<String> moreFlags) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.profile().jvmFlags());
        command.addAll(moreFlags);
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"));
        return command;
    }

    /** What the service is told about its surroundings. */
    public Map<String, String> environment() {
        var ports = settings.ports();
        var environment = new TreeMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports.of(service)));
        environment.put("TILLSTREAM_POSTGRES_HOST", "127.0.0.1");
        environment.put("TILLSTREAM_POSTGRES_PORT", String.valueOf(ports.of(Server.POSTGRES)));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.of(Server.KAFKA));
        environment.put("TILLSTREAM_KEYS_DIR", settings.data().keys().toString());
        environment.put("TILLSTREAM_DEMO_CHAIN", FirstChain.of(settings.project()));
        Server.services().forEach(other -> environment.put(other.urlVariable(), address(other)));
        return environment;
    }

    /** Something may stand between two services; whoever put it there says where. */
    private String address(Server other) {
        var given = System.getenv(other.urlVariable());
        return given == null ? settings.url(other) : given;
    }
}
