package io.tillstream.gateway.owners;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** config-service: three registers in two stores, three users whose passwords are their logins. */
public final class ConfigStandIn extends OwnerStandIn {

    private final Map<Long, Map<String, Object>> users = new ConcurrentHashMap<>();
    private final Map<String, Long> refreshTokens = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> deviceTokens = new ConcurrentHashMap<>();

    ConfigStandIn() {
        addUser(1, "admin", List.of(), true);
        addUser(2, "manager", List.of(1), false);
        addUser(3, "cashier", List.of(1), false);
        put("pos.config", 1, Map.of("name", "Dam, main till", "store_id", 1, "company_id", 1));
        put("pos.config", 2, Map.of("name", "Dam, coffee bar", "store_id", 1, "company_id", 1));
        put("pos.config", 3, Map.of("name", "Oudegracht", "store_id", 2, "company_id", 1));
        put("res.company", 1, Map.of("name", "Tulip & Tea \"Co\", [Amsterdam]"));
        put("product.product", 10, Map.of("name", "Espresso", "lst_price", 2.5));
        put("product.product", 11, Map.of("name", "Croissant }],{", "lst_price", 1.8));
        put("ir.model.data", 1, Map.of("name", "espresso", "model", "product.product", "res_id", 11));
        put("ir.model.data", 3, Map.of("name", "latte", "model", "product.product", "res_id", 12));
        on("POST", "/internal/users/authenticate", this::authenticate);
        on("POST", "/internal/users/(\\d+)/pin", this::pin);
        on(
                "GET",
                "/internal/refresh-tokens/([^/]+)",
                asked -> logIn(asked.match().group(1)));
        on("DELETE", "/internal/refresh-tokens/([^/]+)", this::revokeRefreshToken);
        on(
                "GET",
                "/internal/users/(\\d+)",
                asked -> user(Long.parseLong(asked.match().group(1))));
        on(
                "POST",
                "/internal/refresh-tokens",
                asked -> Reply.json(200, issue(asked.json().path("userId").asLong())));
        on("POST", "/internal/refresh-tokens/([^/]+)/rotate", this::rotate);
        on("POST", "/internal/api-keys/holder", this::holder);
        on("POST", "/internal/device-tokens", this::issueDeviceToken);
        on(
                "GET",
                "/internal/device-tokens/([^/]+)",
                asked -> deviceToken(asked.match().group(1)));
        on("DELETE", "/internal/device-tokens/([^/]+)", this::revokeDeviceToken);
        on("GET", "/q/openapi", asked -> Reply.raw("{\"info\":{\"title\":\"config-service\"}}"));
        on("GET", "/api/.*", ConfigStandIn::echo);
        on("POST", "/api/.*", ConfigStandIn::echo);
    }

    /** They quit: their tokens must stop working. */
    public void removeUser(long id) {
        users.remove(id);
    }

    public void addUser(long id, String login, List<Integer> stores, boolean allStores) {
        var user = new HashMap<String, Object>(Map.of(
                "id", id, "login", login, "name", "The " + login, "role", login, "companyId", 1, "stores", stores));
        user.putAll(Map.of("allStores", allStores, "lang", "nl_NL", "tz", "Europe/Amsterdam"));
        user.put("partnerId", null);
        users.put(id, user);
    }

    private Reply authenticate(Asked asked) {
        requireService(asked);
        var login = asked.json().path("login").asText();
        if (!login.equals(asked.json().path("password").asText())) {
            return Reply.problem(401, "wrong-credentials", "Login or password is wrong.", Map.of());
        }
        return users.values().stream()
                .filter(user -> user.get("login").equals(login))
                .findFirst()
                .map(user -> Reply.json(200, user))
                .orElse(Reply.problem(401, "wrong-credentials", "Login or password is wrong.", Map.of()));
    }

    /** Everybody's PIN is their id, and whoever asks is a colleague. */
    private Reply pin(Asked asked) {
        requireService(asked);
        var id = asked.match().group(1);
        return id.equals(asked.json().path("pin").asText())
                ? user(Long.parseLong(id))
                : Reply.problem(403, "wrong-pin", "Wrong PIN.", Map.of());
    }

    /** {@code tsk_cashier_rpc} is the cashier's, for calls by RPC. */
    private Reply holder(Asked asked) {
        requireService(asked);
        var parts = asked.json().path("key").asText().split("_");
        return users.values().stream()
                .filter(user -> parts.length == 3 && user.get("login").equals(parts[1]))
                .findFirst()
                .map(user -> Reply.json(200, Map.of("user", user, "scopes", List.of(parts[2]))))
                .orElse(Reply.problem(401, "api-key-refused", "This key is not valid.", Map.of()));
    }

    private Reply user(long id) {
        var user = users.get(id);
        return user == null ? Reply.problem(404, "not-found", "No user " + id, Map.of()) : Reply.json(200, user);
    }

    private Reply logIn(String refreshToken) {
        var user = users.get(refreshTokens.getOrDefault(refreshToken, 0L));
        return user == null
                ? Reply.problem(404, "not-found", "No log-in", Map.of())
                : Reply.json(200, Map.of("user", user));
    }

    private Reply revokeRefreshToken(Asked asked) {
        refreshTokens.remove(asked.match().group(1));
        return new Reply(204, "application/json", new byte[0], Map.of());
    }

    private Map<String, Object> issue(long userId) {
        var id = UUID.randomUUID().toString();
        refreshTokens.put(id, userId);
        return new HashMap<>(Map.of(
                "id", id, "expiresAt", Instant.now().plus(Duration.ofDays(30)).toString()));
    }

    private Reply rotate(Asked asked) {
        requireService(asked);
        var userId = refreshTokens.remove(asked.match().group(1));
        if (userId == null) {
            return Reply.problem(401, "refresh-token-used", "This refresh token was used.", Map.of());
        }
        var next = issue(userId);
        next.put("user", users.get(userId));
        return Reply.json(200, next);
    }

    private Reply issueDeviceToken(Asked asked) {
        requireService(asked);
        var id = UUID.randomUUID().toString();
        var registerId = asked.json().path("registerId").asLong();
        deviceTokens.put(id, Map.of("registerId", registerId, "storeId", 1, "companyId", 1, "revoked", false));
        return Reply.json(
                200,
                Map.of(
                        "id",
                        id,
                        "expiresAt",
                        Instant.now().plus(Duration.ofDays(90)).toString()));
    }

    private Reply deviceToken(String id) {
        var token = deviceTokens.get(id);
        return token == null ? Reply.problem(404, "not-found", "No device token", Map.of()) : Reply.json(200, token);
    }

    private Reply revokeDeviceToken(Asked asked) {
        var revoked = new HashMap<>(deviceTokens.get(asked.match().group(1)));
        revoked.put("revoked", true);
        deviceTokens.put(asked.match().group(1), revoked);
        return new Reply(204, "application/json", new byte[0], Map.of());
    }

    /** Tells what came through the gateway. */
    private static Reply echo(Asked asked) {
        var echo = new HashMap<String, Object>();
        echo.put("service", "config-service");
        echo.put("path", asked.path());
        echo.put("query", asked.query());
        echo.put("headers", asked.headers());
        echo.put("body", asked.body());
        return asked.method().equals("POST") ? created(echo, asked) : Reply.json(200, echo);
    }

    private static Reply created(Object echo, Asked asked) {
        var location = "http://" + asked.header("host") + asked.path() + "/7";
        return new Reply(
                201, "application/json", Reply.json(201, echo).body(), Map.of("Location", location, "ETag", "\"1\""));
    }

    private static void requireService(Asked asked) {
        if (!asked.claims().path("groups").toString().contains("service")) {
            throw new IllegalStateException("Only a service may ask this");
        }
    }
}
