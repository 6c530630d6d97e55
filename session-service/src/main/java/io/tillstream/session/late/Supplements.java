package io.tillstream.session.late;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.OrderEvent.OrderPaid;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Posts what came after a session was closed: an entry and a Z of its own, once. */
@ApplicationScoped
public class Supplements {

    private static final Logger LOG = Logger.getLogger(Supplements.class);
    private static final int AT_ONCE = 20;

    private final LateOrders late;
    private final SupplementPreparations preparations;
    private final SupplementPosting posting;
    private final SupplementFailures failures;
    private final SupplementMetrics metrics;

    Supplements(
            LateOrders late,
            SupplementPreparations preparations,
            SupplementPosting posting,
            SupplementFailures failures,
            SupplementMetrics metrics) {
        this.late = late;
        this.preparations = preparations;
        this.posting = posting;
        this.failures = failures;
        this.metrics = metrics;
    }

    private Uni<Void> supplement(long sessionId) {
        return late.waiting(sessionId)
                .chain(waiting -> waiting.isEmpty() ? Uni.createFrom().voidItem() : supplement(sessionId, waiting))
                .onFailure()
                .recoverWithUni(failure -> failed(sessionId, failure));
    }

    private Uni<Void> supplement(long sessionId, List<OrderPaid> waiting) {
        return preparations.of(sessionId, waiting).chain(posting::post).invoke(metrics::posted);
    }

    private Uni<Void> failed(long sessionId, Throwable failure) {
        var reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        LOG.warnf("Late orders of session %d wait: %s", sessionId, reason);
        metrics.failed();
        return failures.failed(sessionId, reason);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> supplementAll() {
        return late.due(AT_ONCE)
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(this::supplement)
                .collect()
                .last()
                .chain(failures::count)
                .invoke(metrics::failing)
                .replaceWithVoid();
    }
}
