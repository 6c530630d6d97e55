package io.tillstream.bench.payload;

import io.tillstream.bench.BenchSystem;
import io.tillstream.kit.servers.FreePort;
import io.tillstream.local.Server;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.run.Readiness;
import java.io.IOException;
import java.util.List;

/** A gateway of its own that nobody asked anything yet. */
public final class Replica implements AutoCloseable {

    private static final int SECONDS = 90;

    private final Process process;
    private final int port;

    private Replica(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static Replica start(BenchSystem system, List<String> flags) {
        var port = FreePort.any();
        try {
            var replica =
                    new Replica(system.replica(Server.GATEWAY, port, flags).start(), port);
            replica.awaitReady();
            return replica;
        } catch (IOException e) {
            throw new Fault("A gateway does not start: " + e.getMessage(), e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Fails where the gateway died, as of a heap that was too small. */
    public void requireAlive() {
        if (!process.isAlive()) {
            throw new Fault("The gateway ended with " + process.exitValue());
        }
    }

    private void awaitReady() {
        for (int i = 0; i < SECONDS * 5; i++) {
            requireAlive();
            if (Readiness.ofService(port)) {
                return;
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Fault("interrupted", e);
            }
        }
        throw new Fault("A gateway did not get ready");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
