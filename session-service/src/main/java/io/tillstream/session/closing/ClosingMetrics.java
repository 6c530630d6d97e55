package io.tillstream.session.closing;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What an operator watches of closes: how many end how, and how often they must wait. */
@ApplicationScoped
class ClosingMetrics {

    private final MeterRegistry metrics;

    ClosingMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void posted() {
        metrics.counter("tillstream.closing.posted").increment();
    }

    void blocked(List<Blocker> blockers) {
        blockers.forEach(blocker -> metrics.counter("tillstream.closing.blocked", "code", blocker.code())
                .increment());
    }

    void waits(Step step) {
        metrics.counter("tillstream.closing.waits", "step", step.name()).increment();
    }
}
