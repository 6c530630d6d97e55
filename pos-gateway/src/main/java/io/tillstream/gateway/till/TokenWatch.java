package io.tillstream.gateway.till;

import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.identity.Sessions;
import io.tillstream.kit.identity.TokenVerifier;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Ends a socket when its token does, unless a fresh one came before. */
@ApplicationScoped
class TokenWatch {

    private static final String ACCESS = "access";

    private final Vertx vertx;
    private final TokenVerifier verifier;
    private final Sessions sessions;

    TokenWatch(Vertx vertx, TokenVerifier verifier, Sessions sessions) {
        this.vertx = vertx;
        this.verifier = verifier;
        this.sessions = sessions;
    }

    void watch(Line line) {
        var left = Duration.between(Instant.now(), line.person().until()).toMillis();
        vertx.setTimer(Math.max(1, left), timer -> look(line));
    }

    /** Takes a fresh token, which must be the same person's and still open the same register. */
    void renew(Line line, String token) {
        try {
            take(line, token);
        } catch (Refusal refused) {
            line.refuse("token-refused", refused.getMessage(), null);
        }
    }

    private void look(Line line) {
        if (!line.isOpen()) {
            return;
        }
        if (line.person().until().isAfter(Instant.now())) {
            watch(line);
        } else {
            renewByCookie(line)
                    .subscribe()
                    .with(renewed -> watch(line), over -> line.close(Line.EXPIRED, "token expired"));
        }
    }

    /** A browser that logged in by cookie has no token to send; its session speaks for it as long as it lasts. */
    private Uni<Void> renewByCookie(Line line) {
        if (line.session() == null) {
            return Uni.createFrom().failure(new Refusal(401, "token-expired", "The token expired."));
        }
        return sessions.accessToken(line.session())
                .invoke(token -> take(line, token))
                .replaceWithVoid();
    }

    private void take(Line line, String token) {
        var fresh = Person.of(verifier.verify(token, ACCESS));
        if (fresh.userId() != line.person().userId() || !fresh.maySell()) {
            throw Refusal.forbidden("This token is somebody else's.");
        }
        if (line.register() != null) {
            Handshake.requireStore(fresh, line.register());
        }
        line.renew(fresh);
    }
}
