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

    Supplements(LateOrders late, SupplementPreparations preparations, SupplementPosting posting) {
        this.late = late;
        this.preparations = preparations;
        this.posting = posting;
    }

    private Uni<Void> supplement(long sessionId) {
        return late.waiting(sessionId)
                .chain(waiting -> waiting.isEmpty() ? Uni.createFrom().voidItem() : supplement(sessionId, waiting))
                .onFailure()
                .invoke(failure -> LOG.warnf("Late orders of session %d wait: %s", sessionId, failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> supplement(long sessionId, List<OrderPaid> waiting) {
        return preparations.of(sessionId, waiting).chain(posting::post);
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
