package io.tillstream.kit.identity;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.tillstream.kit.problem.Refusal;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Checks tokens that come in a body or a message instead of the Authorization header. */
@Singleton
public class TokenVerifier {

    private final JWTParser parser;

    TokenVerifier(JWTParser parser) {
        this.parser = parser;
    }

    /** Refuses what is forged, expired or made for another use. */
    public JsonWebToken verify(String token, String use) {
        try {
            var verified = parser.parse(token);
            if (use.equals(verified.<String>claim(Claims.USE).orElse(null))) {
                return verified;
            }
        } catch (ParseException refused) {
            // Forged, expired or no token at all: told alike, so that nobody learns which.
        }
        throw new Refusal(403, "token-refused", "This token is not valid (any more). Ask for a new one.");
    }
}
