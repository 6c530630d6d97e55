package io.tillstream.gateway.payload;

import io.tillstream.gateway.identity.Bearer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens that were verified a moment ago: until they expire, looking at them again finds the same. */
@ApplicationScoped
class KnownBearers {

    private static final int MOST = 20_000;

    private final Map<String, Bearer> byToken = new ConcurrentHashMap<>();

    /** Only of a token that was verified, and that opens this endpoint. */
    void remember(Bearer bearer) {
        if (byToken.size() >= MOST) {
            byToken.values().removeIf(known -> known.until().isBefore(Instant.now()));
        }
        if (byToken.size() < MOST) {
            byToken.put(bearer.token(), bearer);
        }
    }

    /** Null for a token that we do not know, or that expired. */
    Bearer find(String token) {
        var bearer = byToken.get(token);
        return bearer != null && bearer.until().isAfter(Instant.now()) ? bearer : null;
    }
}
