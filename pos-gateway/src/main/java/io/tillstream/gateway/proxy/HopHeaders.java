package io.tillstream.gateway.proxy;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Headers that mean one connection and never go on to the next. */
final class HopHeaders {

    private static final Set<String> STANDARD = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private HopHeaders() {}

    /** Copies what goes on; {@code also} names more that stays here, in lower case. */
    static void copy(MultiMap from, MultiMap to, Set<String> also) {
        var staying = new HashSet<>(STANDARD);
        staying.addAll(also);
        from.getAll("connection").stream()
                .flatMap(named -> Arrays.stream(named.split(",")))
                .forEach(name -> staying.add(name.strip().toLowerCase(Locale.ROOT)));
        from.forEach(header -> {
            if (!staying.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                to.add(header.getKey(), header.getValue());
            }
        });
    }
}
