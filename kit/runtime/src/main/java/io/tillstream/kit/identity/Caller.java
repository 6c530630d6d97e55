package io.tillstream.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, as the token says. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** User id; 0 for a service in its own name. */
    public long userId() {
        return Long.parseLong(token().getSubject());
    }

    public String login() {
        return token().getName();
    }

    public String name() {
        return token().<String>claim(Claims.NAME).orElse(login());
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** May approve, repair and see more than a cashier. */
    public boolean isManager() {
        return is(Roles.MANAGER) || is(Roles.ADMIN);
    }

    /** The company's id; a service has none and gets 0. */
    public long companyId() {
        return number(token().getClaim(Claims.COMPANY));
    }

    public boolean seesAllStores() {
        return isTrue(token().getClaim(Claims.ALL_STORES));
    }

    /** Ids of the stores this caller may see; empty where {@link #seesAllStores()}. */
    public Set<Long> stores() {
        Object claim = token().getClaim(Claims.STORES);
        return claim instanceof Collection<?> ids
                ? ids.stream().map(Caller::number).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    public boolean sees(long storeId) {
        return seesAllStores() || stores().contains(storeId);
    }

    /** Refuses another store's record as if it were not there. */
    public void requireStore(long storeId, String what, Object id) {
        if (!sees(storeId)) {
            throw Refusal.notFound(what, id);
        }
    }

    /** The register a device token is bound to; 0 for everybody else. */
    public long registerId() {
        return number(token().getClaim(Claims.REGISTER));
    }

    /** The token as it came, to be passed on in a call to another service. */
    public String rawToken() {
        return token().getRawToken();
    }

    public boolean isKnown() {
        return !identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken;
    }

    private JsonWebToken token() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw new Refusal(401, "no-identity", "Log in first.");
    }

    private static boolean isTrue(Object claim) {
        return claim == JsonValue.TRUE || Boolean.TRUE.equals(claim);
    }

    private static long number(Object claim) {
        if (claim instanceof JsonNumber number) {
            return number.longValue();
        }
        return claim instanceof Number number ? number.longValue() : 0;
    }
}
