package io.tillstream.order.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.tillstream.order.model.QuarantineLogEntry;
import io.tillstream.order.model.QuarantinedOrder;
import io.tillstream.order.store.OrderRecord;
import io.tillstream.order.store.Orders;
import io.tillstream.order.store.Quarantine;
import io.tillstream.order.store.QuarantineLog;
import io.tillstream.order.store.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A manager looks at an order that could not be booked: what came, what was done with it, what stands in its way. */
@ApplicationScoped
public class LookIntoQuarantine {

    /** @param standing the order that is booked or parked under the same uuid; null where there is none to be seen */
    public record Found(QuarantinedOrder order, List<QuarantineLogEntry> history, OrderRecord standing) {}

    private final Quarantine quarantine;
    private final QuarantineLog log;
    private final Orders orders;

    LookIntoQuarantine(Quarantine quarantine, QuarantineLog log, Orders orders) {
        this.quarantine = quarantine;
        this.log = log;
        this.orders = orders;
    }

    @WithSession
    public Uni<Found> look(long id, Scope scope) {
        return quarantine.require(id, scope).chain(order -> log.of(id)
                .chain(history -> standing(order, scope).map(standing -> new Found(order, history, standing))));
    }

    private Uni<OrderRecord> standing(QuarantinedOrder order, Scope scope) {
        return order.uid() == null
                ? Uni.createFrom().nullItem()
                : orders.withUid(order.companyId(), order.uid(), scope);
    }
}
