package io.tillstream.order.usecase;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.tillstream.order.ingest.IngestOrders;
import io.tillstream.order.ingest.Json;
import io.tillstream.order.ingest.Outcome;
import io.tillstream.order.ingest.Sender;
import io.tillstream.order.model.QuarantinedOrder;
import io.tillstream.order.store.Quarantine;
import io.tillstream.order.store.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;

/** A manager repairs an order that could not be booked and tries it again, or gives it up with a reason. */
@ApplicationScoped
public class SettleQuarantined {

    private final Quarantine quarantine;
    private final IngestOrders ingest;

    SettleQuarantined(Quarantine quarantine, IngestOrders ingest) {
        this.quarantine = quarantine;
        this.ingest = ingest;
    }

    /** @param repaired the order as it should have been; null: as it came, the world may have changed */
    public Uni<Outcome> replay(long id, JsonNode repaired, Scope scope, Sender sender) {
        return Panache.withSession(() -> quarantine.require(id, scope))
                .invoke(QuarantinedOrder::requireWaiting)
                .chain(order -> ingest.replay(
                        id, repaired == null ? Json.read(order.original()) : repaired, order.isDraft(), sender));
    }

    @WithTransaction
    public Uni<QuarantinedOrder> discard(long id, String why, Scope scope, long userId) {
        return quarantine.requireForSettling(id, scope).invoke(order -> order.discard(why, userId, Instant.now()));
    }

    /**
     * Gives up what was refused to the face of who wanted it: nobody replays it behind their back. Answers the order's id
     * where it was booked meanwhile, else null.
     */
    @WithTransaction
    Uni<Long> giveUp(long id, String why, long userId) {
        return quarantine.findById(id, LockModeType.PESSIMISTIC_WRITE).map(order -> {
            if (order.orderId() == null) {
                order.discard(why, userId, Instant.now());
            }
            return order.orderId();
        });
    }
}
