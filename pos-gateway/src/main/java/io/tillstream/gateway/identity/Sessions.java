package io.tillstream.gateway.identity;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Claims;
import io.tillstream.kit.identity.TokenVerifier;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Logins by cookie. The cookie is signed and names the person; services get a short-lived access token instead of it.
 * Nothing is kept but a memory of the last minute, so any replica can serve any cookie.
 */
@ApplicationScoped
public class Sessions {

    private record Exchanged(User user, String access, Instant until) {}

    private static final int REMEMBERED = 10_000;

    private final Users users;
    private final TokenMint mint;
    private final TokenVerifier verifier;
    private final TokenLives lives;
    private final Map<String, Exchanged> recent = new ConcurrentHashMap<>();

    Sessions(Users users, TokenMint mint, TokenVerifier verifier, TokenLives lives) {
        this.users = users;
        this.mint = mint;
        this.verifier = verifier;
        this.lives = lives;
    }

    /** Refused with 401 where the session is not valid (any more). */
    public Uni<String> accessToken(String session) {
        return exchanged(session).map(Exchanged::access);
    }

    /** Refused with 401 where the session is not valid (any more). */
    public Uni<User> user(String session) {
        return exchanged(session).map(Exchanged::user);
    }

    /** A cookie for somebody who just proved who they are. */
    public Uni<String> begin(User user) {
        return users.issueRefreshToken(user).map(login -> mint.session(user, login));
    }

    /** Ends it everywhere; other replicas hear of it when they ask again. What is no session is over already. */
    public Uni<Void> end(String session) {
        recent.remove(session);
        return Uni.createFrom()
                .item(() -> verified(session))
                .chain(token -> users.revokeRefreshToken(token.getTokenID()))
                .onFailure(Refusal.class)
                .recoverWithNull();
    }

    private Uni<Exchanged> exchanged(String session) {
        var known = recent.get(session);
        if (known != null && known.until().isAfter(Instant.now())) {
            return Uni.createFrom().item(known);
        }
        return Uni.createFrom()
                .item(() -> verified(session))
                .chain(token -> current(token))
                .map(user -> remember(session, user));
    }

    private JsonWebToken verified(String session) {
        try {
            return verifier.verify(session, TokenMint.SESSION);
        } catch (Refusal refused) {
            throw expired();
        }
    }

    /** Rights as they are now; as they were at login while config-service cannot say. */
    private Uni<User> current(JsonWebToken token) {
        return users.loggedIn(token.getTokenID())
                .onFailure(Sessions::isGone)
                .transform(gone -> expired())
                .onFailure(Sessions::isOutage)
                .recoverWithItem(() -> atLogin(token));
    }

    private Exchanged remember(String session, User user) {
        if (recent.size() >= REMEMBERED) {
            recent.values().removeIf(exchanged -> exchanged.until().isBefore(Instant.now()));
        }
        var exchanged = new Exchanged(user, mint.access(user), Instant.now().plus(lives.recheck()));
        if (recent.size() < REMEMBERED) {
            recent.put(session, exchanged);
        }
        return exchanged;
    }

    private static User atLogin(JsonWebToken token) {
        return new User(
                Long.parseLong(token.getSubject()),
                token.getName(),
                text(token.getClaim(Claims.NAME)),
                text(token.getClaim(TokenMint.SESSION_ROLE)),
                number(token.getClaim(Claims.COMPANY)),
                numbers(token.getClaim(Claims.STORES)),
                isTrue(token.getClaim(Claims.ALL_STORES)),
                text(token.getClaim(Claims.LANG)),
                text(token.getClaim(Claims.TZ)),
                null);
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.status() == 404;
    }

    private static boolean isOutage(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.status() == 503;
    }

    private static Refusal expired() {
        return new Refusal(401, "session-expired", "This session is not valid (any more). Log in again.");
    }

    private static String text(Object claim) {
        return claim instanceof JsonString string ? string.getString() : (String) claim;
    }

    private static long number(Object claim) {
        if (claim instanceof JsonNumber number) {
            return number.longValue();
        }
        return claim instanceof Number number ? number.longValue() : 0;
    }

    private static Set<Long> numbers(Object claim) {
        return claim instanceof Collection<?> list
                ? list.stream().map(Sessions::number).collect(Collectors.toSet())
                : Set.of();
    }

    private static boolean isTrue(Object claim) {
        return claim == JsonValue.TRUE || Boolean.TRUE.equals(claim);
    }
}
