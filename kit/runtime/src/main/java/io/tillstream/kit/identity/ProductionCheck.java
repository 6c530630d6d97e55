package io.tillstream.kit.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code tillstream.environment=production} refuses what is only good enough for a try-out. */
@Singleton
public class ProductionCheck {

    /** Before {@link Signer} makes the keys that are looked for here. */
    private static final int FIRST = 1;

    private static final String DEFAULT_PASSWORD = "tillstream";

    void check(
            @Observes @Priority(FIRST) StartupEvent start,
            @ConfigProperty(name = "tillstream.environment") String environment,
            @ConfigProperty(name = "tillstream.postgres.password") String password,
            @ConfigProperty(name = "tillstream.keys.dir") String keysDir,
            @ConfigProperty(name = "tillstream.demo.chain") Optional<String> demoChain) {
        if (!"production".equals(environment)) {
            return;
        }
        require(!DEFAULT_PASSWORD.equals(password), "tillstream.postgres.password is the default one");
        require(
                Files.exists(Path.of(keysDir, KeyRing.JWKS)),
                "tillstream.keys.dir holds no keys; mount the secret with the signing keys there");
        require(
                demoChain.filter(path -> !path.isBlank()).isEmpty(),
                "tillstream.demo.chain has users with known passwords");
    }

    private static void require(boolean fulfilled, String reason) {
        if (!fulfilled) {
            throw new IllegalStateException("Not started in production: " + reason);
        }
    }
}
