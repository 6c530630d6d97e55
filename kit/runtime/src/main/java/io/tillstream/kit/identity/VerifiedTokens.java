package io.tillstream.kit.identity;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers for a moment which tokens were verified. A till shows the same token with every call, and checking its
 * signature costs more than booking an order. Only a token that was found good is remembered, by all of its characters,
 * and never beyond its own end.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class VerifiedTokens extends DefaultJWTCallerPrincipalFactory {

    /** A key that is withdrawn opens nothing after this at the latest. */
    private static final long FRESH_MS = 60_000;

    private static final int MOST_KEPT = 10_000;

    private record Verified(JWTCallerPrincipal caller, long untilMs) {}

    private final Map<String, Verified> tokens = new ConcurrentHashMap<>();

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        var now = System.currentTimeMillis();
        var verified = tokens.get(token);
        if (verified != null && now < verified.untilMs()) {
            return verified.caller();
        }
        tokens.remove(token);
        return remember(token, super.parse(token, context), now);
    }

    private JWTCallerPrincipal remember(String token, JWTCallerPrincipal caller, long now) {
        if (tokens.size() >= MOST_KEPT) {
            tokens.clear();
        }
        tokens.put(token, new Verified(caller, Math.min(now + FRESH_MS, caller.getExpirationTime() * 1000)));
        return caller;
    }
}
