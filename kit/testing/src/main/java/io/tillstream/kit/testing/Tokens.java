package io.tillstream.kit.testing;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.tillstream.kit.identity.Claims;
import io.tillstream.kit.identity.KeyRing;
import io.tillstream.kit.identity.Roles;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Real tokens for tests, signed with the gateway's key as the gateway would; company 1. */
public final class Tokens {

    private static final String GATEWAY = "pos-gateway";

    private final KeyRing keys;

    private Tokens(KeyRing keys) {
        this.keys = keys;
    }

    /** Signs with the keys that {@link TestServers} gave the service under test. */
    public static Tokens ofTestServers() {
        return of(Path.of(TestServers.config().get("tillstream.keys.dir")));
    }

    public static Tokens of(Path keysDir) {
        return new Tokens(KeyRing.open(keysDir));
    }

    public String admin() {
        return sign(user(1, "admin", Roles.ADMIN).claim(Claims.ALL_STORES, true));
    }

    public String manager(long... stores) {
        return sign(user(2, "manager", Roles.MANAGER).claim(Claims.STORES, ids(stores)));
    }

    public String cashier(long... stores) {
        return sign(user(3, "cashier", Roles.CASHIER).claim(Claims.STORES, ids(stores)));
    }

    public String integrator() {
        return sign(user(4, "integrator", Roles.INTEGRATOR).claim(Claims.ALL_STORES, true));
    }

    /** The token of a till that was offline for long. */
    public String device(long registerId, long storeId) {
        return sign(user(0, "device-" + registerId, Roles.DEVICE)
                .claim(Claims.REGISTER, registerId)
                .claim(Claims.STORES, ids(storeId))
                .claim(Claims.USE, "device"));
    }

    /** A service in its own name, signed with its own key. */
    public String service(String service) {
        return sign(
                user(0, service, Roles.SERVICE).remove(Claims.COMPANY).claim(Claims.ALL_STORES, true),
                service,
                Duration.ofMinutes(2));
    }

    /** An administrator's token of yesterday. */
    public String expired() {
        return sign(user(1, "admin", Roles.ADMIN).claim(Claims.ALL_STORES, true), GATEWAY, Duration.ofDays(-1));
    }

    /** Claims of a user of company 1, to be changed and signed by {@link #sign}. */
    public static JwtClaimsBuilder user(long id, String login, String role) {
        return Jwt.claims()
                .subject(String.valueOf(id))
                .upn(login)
                .groups(Set.of(role))
                .claim(Claims.NAME, login)
                .claim(Claims.COMPANY, 1)
                .claim(Claims.USE, "access")
                .claim(Claims.LANG, "en_US")
                .claim(Claims.TZ, "Europe/Berlin");
    }

    public String sign(JwtClaimsBuilder claims) {
        return sign(claims, GATEWAY, Duration.ofHours(1));
    }

    /** The same, but it ended yesterday. */
    public String signExpired(JwtClaimsBuilder claims) {
        return sign(claims, GATEWAY, Duration.ofDays(-1));
    }

    private String sign(JwtClaimsBuilder claims, String signer, Duration life) {
        var now = Instant.now();
        return claims.issuer("tillstream")
                .issuedAt(now.minus(life.abs()))
                .expiresAt(now.plus(life))
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(signer)
                .sign(keys.privateKey(signer));
    }

    private static Set<Long> ids(long... stores) {
        return Arrays.stream(stores).boxed().collect(Collectors.toSet());
    }
}
