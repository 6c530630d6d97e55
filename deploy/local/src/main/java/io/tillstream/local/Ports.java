package io.tillstream.local;

import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Flag;
import io.tillstream.local.cli.WrongUse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Who listens where: a flag wins over the environment, which wins over the default. */
public final class Ports {

    private static final String GATEWAY_SHORT = "--port";

    private final Map<Server, Integer> ports = new EnumMap<>(Server.class);

    private Ports() {}

    /** @throws WrongUse when a value is no port, or two share one */
    public static Ports of(Arguments arguments, Map<String, String> environment) {
        var ports = new Ports();
        for (var server : Server.values()) {
            ports.ports.put(server, choose(server, arguments, environment));
        }
        ports.requireDistinct();
        return ports;
    }

    /** Ports that a program chooses instead of a person. */
    public static Ports choosing(ToIntFunction<Server> chooser) {
        var ports = new Ports();
        for (var server : Server.values()) {
            ports.ports.put(server, chooser.applyAsInt(server));
        }
        return ports;
    }

    public static List<Flag> flags() {
        var all = Arrays.stream(Server.values())
                .map(server -> new Flag(
                        server.portFlag(),
                        "N",
                        "port of " + server.title() + " (" + server.defaultPort() + "; " + server.portVariable()
                                + ")"));
        return Stream.concat(Stream.of(new Flag(GATEWAY_SHORT, "N", "the same as --gateway-port")), all)
                .toList();
    }

    public int of(Server server) {
        return ports.get(server);
    }

    private static int choose(Server server, Arguments arguments, Map<String, String> environment) {
        var flag = arguments.value(server.portFlag());
        if (server == Server.GATEWAY && flag.isEmpty()) {
            flag = arguments.value(GATEWAY_SHORT);
        }
        if (flag.isPresent()) {
            return port(server.portFlag(), flag.get());
        }
        var variable = environment.get(server.portVariable());
        return variable == null ? server.defaultPort() : port(server.portVariable(), variable);
    }

    private static int port(String source, String text) {
        if (text.matches("\\d{1,5}")) {
            var port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        }
        throw new WrongUse(source + " must be a number from 1 to 65535, not '" + text + "'");
    }

    private void requireDistinct() {
        var owners = new HashMap<Integer, Server>();
        ports.forEach((server, port) -> {
            var other = owners.putIfAbsent(port, server);
            if (other != null) {
                throw new WrongUse(other.title() + " and " + server.title() + " would both use port " + port + ": set "
                        + server.portFlag() + " or " + server.portVariable());
            }
        });
    }
}
