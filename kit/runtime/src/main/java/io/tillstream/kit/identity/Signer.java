package io.tillstream.kit.identity;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Signs tokens with this service's own key. */
@Singleton
public class Signer {

    /** Long enough for one call and its retries. */
    private static final Duration SERVICE_TOKEN_LIFE = Duration.ofMinutes(2);

    private static final int SECOND = 2;
    private static final Logger LOG = Logger.getLogger(Signer.class);

    private final String service;
    private final KeyRing keys;
    private final PrivateKey key;

    Signer(
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "tillstream.keys.dir") String keysDir) {
        this.service = service;
        this.keys = KeyRing.open(Path.of(keysDir));
        this.key = keys.privateKey(service);
    }

    /** The first request already needs the keys to be there: being observed makes this bean, and the bean makes them. */
    void makeKeys(@Observes @Priority(SECOND) StartupEvent start) {
        LOG.debugf("Signing as %s", service);
    }

    public String sign(JwtClaimsBuilder claims) {
        return claims.issuer("tillstream")
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(service)
                .sign(key);
    }

    /** A token for background work: this service in its own name, all stores. */
    public String serviceToken() {
        return sign(Jwt.claims()
                .subject("0")
                .upn(service)
                .groups(Set.of(Roles.SERVICE))
                .claim(Claims.NAME, service)
                .claim(Claims.ALL_STORES, true)
                .claim(Claims.USE, "access")
                .expiresIn(SERVICE_TOKEN_LIFE));
    }

    public String jwks() {
        return keys.jwks();
    }
}
