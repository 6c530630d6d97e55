package io.tillstream.kit.identity;

import io.quarkus.runtime.StartupEvent;
import io.tillstream.kit.start.CannotStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code tillstream.environment=production} refuses what is only good enough for a try-out. Any other word than the two
 * there are is refused as well: a misspelt {@code production} must not be a try-out.
 */
@Singleton
public class ProductionCheck {

    /** Before {@link Signer} makes the keys that are looked for here. */
    private static final int FIRST = 1;

    private static final String PRODUCTION = "production";
    private static final List<String> ENVIRONMENTS = List.of("development", PRODUCTION);
    private static final String DEFAULT_PASSWORD = "tillstream";

    void check(
            @Observes @Priority(FIRST) StartupEvent start,
            @ConfigProperty(name = "tillstream.environment") String environment,
            @ConfigProperty(name = "tillstream.postgres.password") String password,
            @ConfigProperty(name = "tillstream.keys.dir") String keysDir,
            @ConfigProperty(name = "tillstream.demo.chain") Optional<String> demoChain) {
        if (!ENVIRONMENTS.contains(environment)) {
            throw new CannotStart(
                    "TILLSTREAM_ENVIRONMENT must be development or production, not '" + environment + "'");
        }
        if (!PRODUCTION.equals(environment)) {
            return;
        }
        require(
                !DEFAULT_PASSWORD.equals(password),
                "the password of PostgreSQL is the default one; set TILLSTREAM_POSTGRES_PASSWORD");
        require(
                Files.exists(Path.of(keysDir, KeyRing.JWKS)),
                "there are no signing keys in " + keysDir
                        + "; mount the secret with them and name its folder in TILLSTREAM_KEYS_DIR");
        require(
                demoChain.filter(path -> !path.isBlank()).isEmpty(),
                "the demo chain has users with known passwords; take TILLSTREAM_DEMO_CHAIN out of the environment");
    }

    private static void require(boolean fulfilled, String reason) {
        if (!fulfilled) {
            throw new CannotStart("not fit for production: " + reason);
        }
    }
}
