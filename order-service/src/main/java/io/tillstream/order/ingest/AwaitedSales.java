package io.tillstream.order.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which sales refunds in quarantine wait for, so that a booking need not ask the database. What another replica
 * took is found by the retry that goes round anyway.
 */
@ApplicationScoped
class AwaitedSales {

    private static final int MOST = 10_000;

    private final Event<SaleArrived> arrivals;
    private final Set<String> awaited = ConcurrentHashMap.newKeySet();

    AwaitedSales(Event<SaleArrived> arrivals) {
        this.arrivals = arrivals;
    }

    /** @param outcomes of the batch, in its order */
    void look(List<Judgement> batch, List<Outcome> outcomes) {
        var arrived = false;
        for (var place = 0; place < outcomes.size(); place++) {
            var outcome = outcomes.get(place);
            var order = batch.get(place).arrival().order();
            if (order != null && Unbookable.PENDING.equals(outcome.reason()) && awaited.size() < MOST) {
                awaited.addAll(order.refundedUids());
            } else if (order != null && !order.draft() && !awaited.isEmpty()) {
                arrived |= awaited.remove(order.uid());
            }
        }
        if (arrived) {
            arrivals.fire(new SaleArrived());
        }
    }
}
