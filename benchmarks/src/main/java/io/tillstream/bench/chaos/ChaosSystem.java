package io.tillstream.bench.chaos;

import io.tillstream.kit.servers.Folders;
import io.tillstream.kit.servers.FreePort;
import io.tillstream.local.Ports;
import io.tillstream.local.Server;
import io.tillstream.local.Settings;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.data.DataFolder;
import io.tillstream.local.data.PidFile.Running;
import io.tillstream.local.run.Ending;
import io.tillstream.local.run.Profile;
import io.tillstream.local.run.Readiness;
import io.tillstream.local.run.ServiceCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The packaged system as {@code ./pos up} runs it, with everything in it that can be killed: also the launcher. */
public final class ChaosSystem implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(240);
    private static final Duration DEATH_WITHIN = Duration.ofSeconds(20);

    private final Settings settings;
    private final CuttingProxy tillsToGateway;
    private final CuttingProxy othersToOrders;
    private final Launcher launcher;

    private ChaosSystem(Settings settings, Map<String, String> environment) {
        this.settings = settings;
        this.tillsToGateway = CuttingProxy.before(settings.ports().of(Server.GATEWAY));
        this.othersToOrders = CuttingProxy.before(settings.ports().of(Server.ORDER));
        var all = new TreeMap<>(environment);
        all.put(Server.ORDER.urlVariable(), othersToOrders.url());
        this.launcher = new Launcher(settings, all);
    }

    /**
     * Starts it on an empty data folder and on ports that nobody uses; returns when all services are ready.
     *
     * @param project the folder with {@code ./pos}, built
     * @param data made, and gone after {@link #close()}; the logs stay
     * @param environment of the services, beside what the launcher tells them
     */
    public static ChaosSystem start(Path project, Path data, Map<String, String> environment) {
        var folder = new DataFolder(data);
        folder.clear();
        var ports = Ports.choosing(server -> FreePort.any());
        var system = new ChaosSystem(new Settings(project, folder, ports, Profile.DEVELOPMENT, false), environment);
        system.up();
        return system;
    }

    /** Where tills knock: connections on the way can be cut. */
    public String door() {
        return tillsToGateway.url();
    }

    /** The gateway itself, for those who look afterwards. */
    public String gateway() {
        return settings.url(Server.GATEWAY);
    }

    public String kafka() {
        return "127.0.0.1:" + settings.ports().of(Server.KAFKA);
    }

    /** Between the tills and the gateway. */
    public CuttingProxy tillsToGateway() {
        return tillsToGateway;
    }

    /** Between order-service and whoever calls it. */
    public CuttingProxy othersToOrders() {
        return othersToOrders;
    }

    Settings settings() {
        return settings;
    }

    /** Starts the launcher, also over the orphans of one that was killed; returns when it says that it is ready. */
    public void up() {
        launcher.start(READY_WITHIN);
    }

    /** SIGKILL; returns when the process is gone. The launcher starts another. */
    public void kill(Server server) {
        kill(running(server).process());
    }

    /** As when the power fails: the launcher first, so that nobody restarts anything, then all the others. */
    public void killEverything() {
        var servers = Arrays.stream(Server.values())
                .flatMap(server -> settings.data().pidFile(server).read().stream())
                .map(Running::process)
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        launcher.kill();
        servers.forEach(ProcessHandle::destroyForcibly);
        servers.forEach(process -> Ending.isGone(process, DEATH_WITHIN));
    }

    /** A second replica of the gateway, on a port of its own; whoever starts it ends it. */
    public Process anotherGateway(int port) {
        var program = new ServiceCommand(settings, Server.GATEWAY)
                .process(List.of())
                .redirectOutput(settings.data().log("pos-gateway-2").toFile());
        program.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        try {
            return program.start();
        } catch (IOException e) {
            throw new Fault("Cannot start a second gateway: " + e.getMessage(), e);
        }
    }

    /** Returns when it is ready, for instance after it was killed. */
    public void awaitReady(Server server) {
        Until.holds(server.title() + " is ready", READY_WITHIN, () -> isReady(server));
    }

    public void awaitReady() {
        Arrays.stream(Server.values()).forEach(this::awaitReady);
    }

    public boolean isReady(Server server) {
        var port = settings.ports().of(server);
        var alive = settings.data().pidFile(server).read().isPresent();
        return alive && (server.isService() ? Readiness.ofService(port) : Readiness.ofPort(port));
    }

    @Override
    public void close() {
        launcher.stop();
        tillsToGateway.close();
        othersToOrders.close();
        try {
            Folders.delete(settings.data().postgres());
            Folders.delete(settings.data().kafka());
        } catch (IOException e) {
            throw new Fault("Cannot empty " + settings.data().root() + ": " + e.getMessage(), e);
        }
    }

    /** A server that was started only this moment may not have written its file yet. */
    private Running running(Server server) {
        var file = settings.data().pidFile(server);
        Until.holds(server.title() + " runs", READY_WITHIN, () -> file.read().isPresent());
        return file.read().orElseThrow(() -> new Fault(server.title() + " is gone already"));
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        if (!Ending.isGone(process, DEATH_WITHIN)) {
            throw new Fault("Process " + process.pid() + " survives a SIGKILL");
        }
    }
}
