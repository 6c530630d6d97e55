package io.tillstream.bench;

import io.tillstream.kit.servers.Folders;
import io.tillstream.kit.servers.FreePort;
import io.tillstream.local.Ports;
import io.tillstream.local.Server;
import io.tillstream.local.Settings;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.data.DataFolder;
import io.tillstream.local.data.RunLock;
import io.tillstream.local.run.Orphans;
import io.tillstream.local.run.Profile;
import io.tillstream.local.run.Running;
import io.tillstream.local.run.ServiceCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The whole system, packaged, as a benchmark needs it: empty data of its own, ports of its own, JVMs for throughput. The
 * data are gone again after {@link #close()}, the logs stay.
 */
public final class BenchSystem implements AutoCloseable {

    private final Console console;
    private final Settings settings;
    private final RunLock lock;
    private final Running running;
    private final Thread atExit = new Thread(this::close, "stop-bench-system");
    private boolean closed;

    private BenchSystem(Settings settings, Console console) {
        this.console = console;
        this.settings = settings;
        this.lock = RunLock.take(settings.data());
        this.running = new Running(settings, console);
    }

    /**
     * Returns when all services are ready, with the demo chain loaded.
     *
     * @param name of the benchmark: names the data folder below {@code target/}
     */
    public static BenchSystem start(String name, Console console) {
        var settings = settings(name);
        try (var alone = RunLock.take(settings.data())) {
            Orphans.end(settings, console);
        }
        settings.data().clear();
        var system = new BenchSystem(settings, console);
        Runtime.getRuntime().addShutdownHook(system.atExit);
        if (!system.running.startServers() || !system.running.startServices()) {
            throw new Fault("The system was stopped before it was ready");
        }
        return system;
    }

    private static Settings settings(String name) {
        var project = Path.of(System.getProperty("tillstream.project", "")).toAbsolutePath();
        var data = new DataFolder(project.resolve("target/bench-" + name));
        return new Settings(project, data, Ports.choosing(server -> FreePort.any()), Profile.THROUGHPUT, false);
    }

    public Console console() {
        return console;
    }

    public String gateway() {
        return settings.url(Server.GATEWAY);
    }

    public int port(Server server) {
        return settings.ports().of(server);
    }

    /** One more replica of a service, on a port of its own, with these flags for its JVM beside the profile's. */
    public ProcessBuilder replica(Server service, int port, List<String> flags) {
        var process = new ServiceCommand(settings, service).process(flags);
        process.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        return process.redirectOutput(
                folder().resolve(service.title() + "-" + port + ".log").toFile());
    }

    /** Where files of the run may be put; gone with the next run. */
    public Path folder() {
        return settings.data().root().resolve("run");
    }

    /** A new connection to a service's database. */
    public Connection database(String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port(Server.POSTGRES) + "/" + name + "?user=postgres");
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new Fault("Cannot delete " + folder + ": " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            running.stop();
            // The logs stay.
            delete(settings.data().postgres());
            delete(settings.data().kafka());
            lock.close();
        }
    }
}
