package io.tillstream.session.late;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.session.orders.OrderService;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Posts what came after a session was closed. What is posted is not the event's order but the difference between all that
 * the session has taken and all that is posted: so an event that comes twice, or whose order a later seal has included,
 * adds nothing.
 */
@ApplicationScoped
public class Supplements {

    private static final Logger LOG = Logger.getLogger(Supplements.class);
    private static final int AT_ONCE = 20;

    private final LateOrders late;
    private final OrderService orders;
    private final SupplementPreparations preparations;
    private final SupplementPosting posting;

    Supplements(
            LateOrders late,
            @RestClient OrderService orders,
            SupplementPreparations preparations,
            SupplementPosting posting) {
        this.late = late;
        this.orders = orders;
        this.preparations = preparations;
        this.posting = posting;
    }

    /** The orders that wait are read before the takings: whatever was heard by then is in them. */
    Uni<Void> supplement(long sessionId) {
        return late.waiting(sessionId)
                .chain(waiting -> orders.takings(sessionId)
                        .chain(takings -> preparations.of(sessionId, takings))
                        .chain(prepared -> posting.post(prepared, waiting)))
                .chain(() -> orders.done(sessionId))
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("Late orders of session %d wait: %s", sessionId, failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> supplementAll() {
        return late.closedSessionsWithWaiting(AT_ONCE)
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(this::supplement)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
