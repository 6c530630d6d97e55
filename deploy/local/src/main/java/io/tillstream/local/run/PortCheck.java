package io.tillstream.local.run;

import io.tillstream.kit.servers.FreePort;
import io.tillstream.local.Ports;
import io.tillstream.local.Server;
import io.tillstream.local.cli.Fault;

/** Every port must be free before anything starts. */
public final class PortCheck {

    private PortCheck() {}

    /** @throws Fault that names the first port in use and how to choose another */
    public static void require(Ports ports) {
        for (var server : Server.values()) {
            var port = ports.of(server);
            // Some systems let us bind beside a server that listens on all addresses: ask both ways.
            if (!FreePort.isFree(port) || Readiness.ofPort(port)) {
                throw new Fault("Port " + port + " (" + server.title() + ") is in use: free it, or choose another with "
                        + server.portFlag() + " N or " + server.portVariable() + "=N");
            }
        }
    }
}
