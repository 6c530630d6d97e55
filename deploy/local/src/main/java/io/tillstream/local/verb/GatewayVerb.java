package io.tillstream.local.verb;

import io.tillstream.local.Server;
import io.tillstream.local.Settings;
import io.tillstream.local.cli.Address;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.cli.Flag;
import io.tillstream.local.cli.Usage;
import io.tillstream.local.sheets.Gateway;
import java.util.ArrayList;
import java.util.List;

/** A verb that a person carries out through the public API. */
abstract class GatewayVerb extends ParsedVerb {

    private static final String LOGIN = "--login";
    private static final String PASSWORD = "--password";
    private static final String URL = "--url";

    GatewayVerb(Usage usage) {
        super(usage);
    }

    static List<Flag> flags(Flag... own) {
        var flags = new ArrayList<>(List.of(own));
        flags.add(new Flag(LOGIN, "NAME", "who you are (TILLSTREAM_LOGIN; admin)"));
        flags.add(new Flag(PASSWORD, "WORD", "better in TILLSTREAM_PASSWORD, where other users do not see it"));
        flags.add(new Flag(URL, "URL", "a system elsewhere; without it the one of the data folder"));
        flags.addAll(Settings.dataFlags());
        return flags;
    }

    static Gateway gateway(Arguments arguments, Settings settings) {
        return new Gateway(
                arguments.value(URL).map(url -> Address.of(URL, url)).orElseGet(() -> running(settings)),
                arguments.value(LOGIN).orElse(System.getenv().getOrDefault("TILLSTREAM_LOGIN", "admin")),
                arguments.value(PASSWORD).orElse(System.getenv().getOrDefault("TILLSTREAM_PASSWORD", "admin")));
    }

    private static String running(Settings settings) {
        var state = ServerState.of(Server.GATEWAY, settings);
        if (!state.ready()) {
            throw new Fault("Tillstream is not running: start it with ./pos up, or say where it is by " + URL);
        }
        return "http://localhost:" + state.port();
    }
}
