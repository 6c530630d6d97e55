package io.tillstream.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.gateway.upstream.Owner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A register is config-service's; what was sold at it is not. */
class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/api/registers/1,CONFIG",
        "/api/registers/1/order-chain,ORDER",
        "/api/registers/1/order-chain/verification,ORDER",
        "/api/registers/1/order-gaps,ORDER",
        "/api/orders/quarantine/3/repair,ORDER",
        "/api/sessions/7/close,SESSION",
        "/api/payment-intents/7b0f1a52-3c1c-4f0e-9d57-2f6f1b0c8a11/abort,ORDER",
        "/api/partners/9,PARTNER"
    })
    void eachAddressHasItsOwner(String path, Owner owner) {
        assertThat(Routes.target(path)).hasValueSatisfying(target -> {
            assertThat(target.owner()).isEqualTo(owner);
            assertThat(target.path()).isEqualTo(path);
        });
    }
}
