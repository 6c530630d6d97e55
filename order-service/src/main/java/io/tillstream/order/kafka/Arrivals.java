package io.tillstream.order.kafka;

import io.tillstream.order.ingest.References;
import io.tillstream.order.usecase.ReplayPending;
import jakarta.enterprise.context.ApplicationScoped;

/** A record has arrived: what is remembered of it is old, and orders may have waited for it. */
@ApplicationScoped
class Arrivals {

    private final References references;
    private final ReplayPending pending;

    Arrivals(References references, ReplayPending pending) {
        this.references = references;
        this.pending = pending;
    }

    /** @param subject {@code model:id} */
    void of(String subject) {
        var colon = subject.lastIndexOf(':');
        var model = subject.substring(0, colon);
        references.forget(model, Long.parseLong(subject.substring(colon + 1)));
        pending.wake(model);
    }
}
