package io.tillstream.gateway.rpc;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Callers whose token was verified a moment ago: until it expires, looking at it again finds the same. */
@ApplicationScoped
class KnownCallers {

    private static final int MOST = 10_000;

    private final Map<String, RpcCaller> byHeader = new ConcurrentHashMap<>();

    /** @param header the whole {@code Authorization}, of a request whose identity was proven */
    void remember(String header, RpcCaller caller) {
        if (byHeader.size() >= MOST) {
            byHeader.values().removeIf(known -> !isFresh(known));
        }
        if (header != null && byHeader.size() < MOST) {
            byHeader.put(header, caller);
        }
    }

    /** Null for a header that we do not know, or whose token expired. */
    RpcCaller find(String header) {
        var known = header == null ? null : byHeader.get(header);
        return known != null && isFresh(known) ? known : null;
    }

    private static boolean isFresh(RpcCaller caller) {
        return Instant.ofEpochSecond(caller.identity().getExpirationTime()).isAfter(Instant.now());
    }
}
