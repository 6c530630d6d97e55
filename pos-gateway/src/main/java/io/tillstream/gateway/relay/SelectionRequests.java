package io.tillstream.gateway.relay;

import io.smallrye.jwt.build.Jwt;
import io.tillstream.kit.identity.Claims;
import io.tillstream.kit.identity.Signer;
import io.tillstream.kit.identity.TokenVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Signs what a till asks for. Nothing is stored: the token itself is the request. */
@ApplicationScoped
class SelectionRequests {

    static final String USE = "selection-request";

    /** @param token unguessable, signed, expiring; whoever has it and may see the register can answer */
    record Signed(String id, String token, Instant expiresAt) {}

    /** @param orderUuid the order on the till's screen, or null */
    record Asked(String id, long registerId, String model, String orderUuid, Instant expiresAt) {}

    private final Signer signer;
    private final TokenVerifier verifier;
    private final RelaySettings settings;

    SelectionRequests(Signer signer, TokenVerifier verifier, RelaySettings settings) {
        this.signer = signer;
        this.verifier = verifier;
        this.settings = settings;
    }

    /** @param orderUuid the order on the till's screen, or null */
    Signed sign(long userId, long registerId, String model, String orderUuid) {
        var id = UUID.randomUUID().toString();
        var expiresAt = Instant.now().plus(settings.requestLife()).truncatedTo(ChronoUnit.SECONDS);
        var claims = Jwt.claims()
                .subject(Long.toString(userId))
                .claim("jti", id)
                .claim(Claims.USE, USE)
                .claim(Claims.REGISTER, registerId)
                .claim("model", model)
                .expiresAt(expiresAt);
        if (orderUuid != null) {
            claims.claim("orderUuid", orderUuid);
        }
        return new Signed(id, signer.sign(claims), expiresAt);
    }

    /** Refuses with 403 what is forged, expired or another kind of token. */
    Asked verify(String token) {
        var claims = verifier.verify(token, USE);
        return new Asked(
                claims.getTokenID(),
                Long.parseLong(claims.getClaim(Claims.REGISTER).toString()),
                claims.<String>claim("model").orElseThrow(),
                claims.<String>claim("orderUuid").orElse(null),
                Instant.ofEpochSecond(claims.getExpirationTime()));
    }
}
