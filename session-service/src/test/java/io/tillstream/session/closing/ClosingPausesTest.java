package io.tillstream.session.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Standing still between two steps is for tests that kill a close there. */
class ClosingPausesTest {

    @Test
    void areNotMadeUnlessSomebodyAsksForThem() {
        var pauses = pauses(Map.of());

        assertThatCode(() -> pauses.refuseInProduction(null, "production")).doesNotThrowAnyException();
        assertThat(pauses.after(Step.SEALING).await().atMost(Duration.ofMillis(100)))
                .isNull();
    }

    @Test
    void areMadeAfterTheStepTheyAreAskedFor() {
        var pauses = pauses(Map.of("tillstream.closing.pause.after-posting", "200ms"));
        var started = Instant.now();

        pauses.after(Step.CHECKING).await().indefinitely();
        assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofMillis(200));

        pauses.after(Step.POSTING).await().indefinitely();
        assertThat(Duration.between(started, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void areRefusedInProduction() {
        var pauses = pauses(Map.of("tillstream.closing.pause.after-marking", "5S"));

        assertThatThrownBy(() -> pauses.refuseInProduction(null, "production"))
                .hasMessageContaining("tillstream.closing.pause");
        assertThatCode(() -> pauses.refuseInProduction(null, "development")).doesNotThrowAnyException();
    }

    private static ClosingPauses pauses(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(ClosingConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withConverter(Duration.class, 300, new io.quarkus.runtime.configuration.DurationConverter())
                .build();
        return new ClosingPauses(config.getConfigMapping(ClosingConfig.class));
    }
}
