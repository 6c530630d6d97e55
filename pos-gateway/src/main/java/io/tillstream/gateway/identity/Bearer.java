package io.tillstream.gateway.identity;

import io.tillstream.kit.identity.Claims;
import io.tillstream.kit.problem.Refusal;
import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who calls and which registers they may see, as their verified token says.
 *
 * @param companyId 0 is a service, which works for every company
 * @param stores ids of the stores they may see; empty where {@code allStores}
 * @param until when the token expires
 */
public record Bearer(
        String token, Set<String> roles, long companyId, boolean allStores, Set<Long> stores, Instant until) {

    public static Bearer of(JsonWebToken token) {
        return new Bearer(
                token.getRawToken(),
                token.getGroups(),
                number(token.getClaim(Claims.COMPANY)),
                isTrue(token.getClaim(Claims.ALL_STORES)),
                numbers(token.getClaim(Claims.STORES)),
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    public boolean sees(RegisterPlace register) {
        return (companyId == 0 || companyId == register.companyId())
                && (allStores || stores.contains(register.storeId()));
    }

    /** Refuses another store's register as if it were not there. */
    public void require(RegisterPlace register) {
        if (!sees(register)) {
            throw Refusal.notFound("register", register.id());
        }
    }

    private static boolean isTrue(Object claim) {
        return claim == JsonValue.TRUE || Boolean.TRUE.equals(claim);
    }

    private static Set<Long> numbers(Object claim) {
        return claim instanceof Collection<?> ids
                ? ids.stream().map(Bearer::number).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static long number(Object claim) {
        if (claim instanceof JsonNumber number) {
            return number.longValue();
        }
        return claim instanceof Number number ? number.longValue() : 0;
    }
}
