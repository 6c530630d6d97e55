package io.tillstream.kit.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductionCheckTest {

    @TempDir
    Path keys;

    @BeforeEach
    void keysAreMounted() {
        KeyRing.open(keys);
    }

    @Test
    void startsWithSecretsOfItsOwn() {
        assertThatCode(() -> check("production", "s3cret", keys, null)).doesNotThrowAnyException();
    }

    @Test
    void refusesTheDefaultPassword() {
        assertThatThrownBy(() -> check("production", "tillstream", keys, null)).hasMessageContaining("password");
    }

    @Test
    void refusesToMakeItsOwnKeys() {
        assertThatThrownBy(() -> check("production", "s3cret", keys.resolve("empty"), null))
                .hasMessageContaining("keys");
    }

    @Test
    void refusesTheDemoChain() {
        assertThatThrownBy(() -> check("production", "s3cret", keys, "deploy/demo-chain"))
                .hasMessageContaining("known passwords");
    }

    @Test
    void lettingDevelopmentUseAllThat() {
        assertThatCode(() -> check("development", "tillstream", keys, "deploy/demo-chain"))
                .doesNotThrowAnyException();
    }

    private static void check(String environment, String password, Path keys, String demoChain) {
        new ProductionCheck().check(null, environment, password, keys.toString(), Optional.ofNullable(demoChain));
    }
}
