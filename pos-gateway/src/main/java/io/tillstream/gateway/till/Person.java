package io.tillstream.gateway.till;

import io.tillstream.kit.identity.Claims;
import io.tillstream.kit.identity.Roles;
import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who is at the other end of a socket, as their token says.
 *
 * @param stores ids of the stores they may see; empty where {@code allStores}
 * @param until when the token expires
 */
record Person(long userId, Set<String> roles, boolean allStores, Set<Long> stores, Instant until, String token) {

    private static final Set<String> WELCOME = Set.of(Roles.CASHIER, Roles.MANAGER, Roles.ADMIN);

    static Person of(JsonWebToken token) {
        return new Person(
                Long.parseLong(token.getSubject()),
                token.getGroups(),
                isTrue(token.getClaim(Claims.ALL_STORES)),
                numbers(token.getClaim(Claims.STORES)),
                Instant.ofEpochSecond(token.getExpirationTime()),
                token.getRawToken());
    }

    boolean maySell() {
        return roles.stream().anyMatch(WELCOME::contains);
    }

    boolean sees(long storeId) {
        return allStores || stores.contains(storeId);
    }

    private static boolean isTrue(Object claim) {
        return claim == JsonValue.TRUE || Boolean.TRUE.equals(claim);
    }

    private static Set<Long> numbers(Object claim) {
        return claim instanceof Collection<?> ids
                ? ids.stream().map(Person::number).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static long number(Object id) {
        return id instanceof JsonNumber number ? number.longValue() : ((Number) id).longValue();
    }
}
