package io.tillstream.session.closing;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.start.CannotStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fault tests stop a close between a step's work and its record: the worst moment to be killed. */
@ApplicationScoped
class ClosingPauses {

    private final ClosingConfig.Pauses pauses;

    ClosingPauses(ClosingConfig config) {
        this.pauses = config.pause();
    }

    void refuseInProduction(
            @Observes StartupEvent start, @ConfigProperty(name = "tillstream.environment") String environment) {
        if ("production".equals(environment) && Arrays.stream(Step.values()).anyMatch(step -> !of(step).isZero())) {
            throw new CannotStart("not fit for production: tillstream.closing.pause is for fault tests; take it out");
        }
    }

    Uni<Void> after(Step step) {
        var pause = of(step);
        return pause.isZero()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().voidItem().onItem().delayIt().by(pause);
    }

    private Duration of(Step step) {
        return switch (step) {
            case SEALING -> pauses.afterSealing();
            case CHECKING -> pauses.afterChecking();
            case POSTING -> pauses.afterPosting();
            case MARKING -> pauses.afterMarking();
            case FINISHED, UNSEALING, BLOCKED -> Duration.ZERO;
        };
    }
}
