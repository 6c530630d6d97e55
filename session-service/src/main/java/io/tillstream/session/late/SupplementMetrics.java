package io.tillstream.session.late;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** What an operator watches of late orders: how many supplements are posted, and how many sessions' cannot be. */
@ApplicationScoped
class SupplementMetrics {

    private final MeterRegistry metrics;
    private final AtomicInteger failing;

    SupplementMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
        this.failing = metrics.gauge("tillstream.supplement.failing", new AtomicInteger());
    }

    void posted() {
        metrics.counter("tillstream.supplement.posted").increment();
    }

    void failed() {
        metrics.counter("tillstream.supplement.failures").increment();
    }

    /** @param sessions whose late orders wait because posting them failed */
    void failing(int sessions) {
        failing.set(sessions);
    }
}
