package io.tillstream.local.verb;

import io.tillstream.local.Server;
import io.tillstream.local.Settings;
import io.tillstream.local.chain.VerifyChains;
import io.tillstream.local.cli.Address;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.cli.Flag;
import io.tillstream.local.cli.Usage;
import java.util.ArrayList;
import java.util.List;

/** Has the order chain of every register counted again. Exit code 1 when one is broken. */
public final class VerifyChainVerb extends ParsedVerb {

    private static final String REGISTER = "--register";
    private static final String URL = "--url";
    private static final String LOGIN = "--login";
    private static final String PASSWORD = "--password";
    private static final String PASSWORD_VARIABLE = "TILLSTREAM_PASSWORD";
    private static final String JSON = "--json";
    private static final String DEMO = "admin";

    public VerifyChainVerb() {
        super(new Usage(
                "verify-chain",
                "",
                0,
                "Count the order chains again, out of the orders as they are stored. Exit code 1 if one is broken.",
                flags()));
    }

    @Override
    int run(Arguments arguments, Settings settings) {
        var password = arguments.value(PASSWORD).orElseGet(() -> System.getenv().getOrDefault(PASSWORD_VARIABLE, DEMO));
        var whole = new VerifyChains(
                        arguments.value(URL).map(url -> Address.of(URL, url)).orElseGet(() -> gateway(settings)),
                        arguments.value(LOGIN).orElse(DEMO),
                        password,
                        System.out,
                        System.err)
                .verify(arguments.value(REGISTER).orElse(null), arguments.has(JSON));
        return whole ? 0 : 1;
    }

    private static String gateway(Settings settings) {
        var gateway = ServerState.of(Server.GATEWAY, settings);
        if (!gateway.ready()) {
            throw new Fault("Tillstream is not running here: start it with ./pos up, or say --url of one that runs");
        }
        return "http://localhost:" + gateway.port();
    }

    private static List<Flag> flags() {
        var flags = new ArrayList<Flag>();
        flags.add(new Flag(REGISTER, "ID", "only this register, by id or code (all that the person may see)"));
        flags.add(new Flag(LOGIN, "NAME", "who looks (" + DEMO + ")"));
        flags.add(new Flag(PASSWORD, "WORD", "their password (" + PASSWORD_VARIABLE + "; the demo chain's)"));
        flags.add(new Flag(URL, "URL", "the gateway (the one that runs here)"));
        flags.add(Flag.toggle(JSON, "for programs"));
        flags.addAll(Settings.dataFlags());
        return flags;
    }
}
