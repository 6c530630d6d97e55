package io.tillstream.gateway.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.upstream.Answer;
import io.tillstream.gateway.upstream.Owner;
import io.tillstream.gateway.upstream.Owners;
import io.tillstream.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The people and their refresh tokens, kept by config-service. */
@ApplicationScoped
public class Users {

    /** A refresh token that was used, and the one that follows it. */
    public record Rotated(IssuedToken next, User user) {}

    private static final String REFRESH_TOKENS = "/internal/refresh-tokens/";

    private final Owners owners;

    Users(Owners owners) {
        this.owners = owners;
    }

    /** Refused with 401 where login or password is wrong, 429 after too many tries. */
    public Uni<User> authenticate(String login, String password) {
        return post("/internal/users/authenticate", Map.of("login", login, "password", password))
                .map(Users::user);
    }

    /** Refused with 403 where this is not the PIN of somebody who shares a store with the caller, 429 after too many tries. */
    public Uni<User> authenticateByPin(long id, String pin, Caller caller) {
        var asked = Map.of(
                "pin", pin,
                "askedBy", caller.userId(),
                "companyId", caller.companyId(),
                "stores", caller.stores(),
                "allStores", caller.seesAllStores());
        return post("/internal/users/" + id + "/pin", asked).map(Users::user);
    }

    /** Refused with 404 where the person is gone. */
    public Uni<User> find(long id) {
        return owners.get(Owner.CONFIG, "/internal/users/" + id, owners.ownToken())
                .map(answer -> user(answer.orRefuse().json()));
    }

    public Uni<IssuedToken> issueRefreshToken(User user) {
        return post("/internal/refresh-tokens", Map.of("userId", user.id())).map(IssuedToken::of);
    }

    /** Whose log-in this is, while it lasts. Refused with 404 once it was revoked or its person is gone. */
    public Uni<User> loggedIn(String refreshTokenId) {
        return owners.get(Owner.CONFIG, REFRESH_TOKENS + encoded(refreshTokenId), owners.ownToken())
                .map(answer -> user(answer.orRefuse().json().path("user")));
    }

    /** Refused with 401 where it was used before, which ends every token that came from it. */
    public Uni<Rotated> rotateRefreshToken(String id) {
        return post(REFRESH_TOKENS + encoded(id) + "/rotate", Map.of())
                .map(json -> new Rotated(IssuedToken.of(json), user(json.path("user"))));
    }

    public Uni<Void> revokeRefreshToken(String id) {
        return owners.delete(Owner.CONFIG, REFRESH_TOKENS + encoded(id), owners.ownToken())
                .map(Answer::orRefuse)
                .replaceWithVoid();
    }

    private Uni<JsonNode> post(String path, Object body) {
        return owners.post(Owner.CONFIG, path, owners.ownToken(), body)
                .map(answer -> answer.orRefuse().json());
    }

    static User user(JsonNode json) {
        return new User(
                json.path("id").asLong(),
                json.path("login").asText(),
                json.path("name").asText(),
                json.path("role").asText(),
                json.path("companyId").asLong(),
                ids(json.path("stores")),
                json.path("allStores").asBoolean(),
                json.path("lang").asText(null),
                json.path("tz").asText(null),
                json.path("partnerId").isIntegralNumber()
                        ? json.path("partnerId").asLong()
                        : null);
    }

    private static Set<Long> ids(JsonNode json) {
        var ids = new HashSet<Long>();
        if (json instanceof ArrayNode list) {
            list.forEach(id -> ids.add(id.asLong()));
        }
        return ids;
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
