package io.tillstream.bench;

import io.tillstream.kit.servers.FreePort;
import io.tillstream.local.Ports;
import io.tillstream.local.Settings;
import io.tillstream.local.cli.Console;
import io.tillstream.local.data.DataFolder;
import io.tillstream.local.data.RunLock;
import io.tillstream.local.run.Orphans;
import io.tillstream.local.run.Profile;
import io.tillstream.local.run.Running;
import java.nio.file.Path;

/** PostgreSQL and Kafka of a benchmark: its own data, its own ports, so that a running system is not disturbed. */
final class BenchServers implements AutoCloseable {

    final Console console = new Console(System.out);
    private final Path project =
            Path.of(System.getProperty("tillstream.project", "")).toAbsolutePath();
    private final Ports ports = Ports.choosing(server -> FreePort.any());
    private final Running running;
    private final RunLock lock;
    private boolean closed;

    private BenchServers() {
        var settings = settings(Profile.DEVELOPMENT, false);
        this.lock = RunLock.take(settings.data());
        this.running = new Running(settings, console);
    }

    static BenchServers start() {
        var servers = new BenchServers();
        Orphans.end(servers.settings(Profile.DEVELOPMENT, false), servers.console);
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "stop-bench"));
        servers.running.startServers();
        return servers;
    }

    Settings settings(Profile profile, boolean aot) {
        return new Settings(project, new DataFolder(project.resolve("target/bench")), ports, profile, aot);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            running.stop();
            lock.close();
        }
    }
}
