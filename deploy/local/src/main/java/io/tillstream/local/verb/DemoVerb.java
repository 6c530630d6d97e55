package io.tillstream.local.verb;

import io.tillstream.local.Server;
import io.tillstream.local.Settings;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.cli.Usage;
import java.util.List;

/** A whole trading day through the public API of the system that runs. */
public final class DemoVerb extends ParsedVerb {

    private static final String MAIN = "io.tillstream.local.demo.Demo";

    public DemoVerb() {
        super(new Usage("demo", "", 0, "Play a whole trading day on the running system.", Settings.dataFlags()));
    }

    /** The demo gets the gateway's address and Kafka's bootstrap servers as its two arguments. */
    @Override
    int run(Arguments arguments, Settings settings) {
        var gateway = running(Server.GATEWAY, settings);
        var kafka = running(Server.KAFKA, settings);
        return Delegate.call(name(), MAIN, List.of("http://localhost:" + gateway.port(), "127.0.0.1:" + kafka.port()));
    }

    private static ServerState running(Server server, Settings settings) {
        var state = ServerState.of(server, settings);
        if (!state.ready()) {
            throw new Fault("Tillstream is not running (" + server.title() + " is not ready): start it with ./pos up");
        }
        return state;
    }
}
