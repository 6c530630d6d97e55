package io.tillstream.local.verb;

import io.tillstream.local.Server;
import io.tillstream.local.Settings;
import io.tillstream.local.data.PidFile.Running;
import io.tillstream.local.run.Readiness;

/**
 * What one server is doing now.
 *
 * @param pid null when it does not run
 * @param port where it listens, or would
 */
record ServerState(String name, Long pid, int port, boolean ready) {

    static ServerState of(Server server, Settings settings) {
        return settings.data()
                .pidFile(server)
                .read()
                .map(running -> of(server, running))
                .orElseGet(() ->
                        new ServerState(server.title(), null, settings.ports().of(server), false));
    }

    private static ServerState of(Server server, Running running) {
        var ready = server.isService() ? Readiness.ofService(running.port()) : Readiness.ofPort(running.port());
        return new ServerState(server.title(), running.process().pid(), running.port(), ready);
    }

    String json() {
        return "{\"name\":\"" + name + "\",\"pid\":" + pid + ",\"port\":" + port + ",\"ready\":" + ready + "}";
    }

    String row() {
        var state = pid == null ? "stopped" : ready ? "ready" : "not ready";
        return String.format("%-16s %8s %7d  %s%n", name, pid == null ? "-" : pid.toString(), port, state);
    }
}
