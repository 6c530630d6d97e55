package io.tillstream.local.verb;

import io.tillstream.local.Server;
import io.tillstream.local.Settings;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Flag;
import io.tillstream.local.cli.Usage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says what runs where. */
public final class Status extends ParsedVerb {

    private static final String JSON = "--json";

    public Status() {
        super(new Usage("status", "", 0, "Show what runs, where, and whether it is ready.", flags()));
    }

    @Override
    int run(Arguments arguments, Settings settings) {
        var states = Arrays.stream(Server.values())
                .parallel()
                .map(server -> ServerState.of(server, settings))
                .toList();
        System.out.print(arguments.has(JSON) ? json(states) : table(states));
        return 0;
    }

    static String json(List<ServerState> states) {
        return states.stream().map(ServerState::json).collect(Collectors.joining(",", "{\"services\":[", "]}\n"));
    }

    static String table(List<ServerState> states) {
        var text = new StringBuilder(String.format("%-16s %8s %7s  %s%n", "SERVICE", "PID", "PORT", "STATE"));
        states.forEach(state -> text.append(state.row()));
        return text.toString();
    }

    private static List<Flag> flags() {
        var flags = new ArrayList<Flag>();
        flags.add(Flag.toggle(JSON, "for programs"));
        flags.addAll(Settings.dataFlags());
        return flags;
    }
}
