package io.tillstream.order.usecase;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.order.ingest.IngestOrders;
import io.tillstream.order.ingest.Json;
import io.tillstream.order.ingest.Outcome;
import io.tillstream.order.ingest.Sender;
import io.tillstream.order.model.QuarantineLogEntry;
import io.tillstream.order.model.QuarantinedOrder;
import io.tillstream.order.store.Quarantine;
import io.tillstream.order.store.QuarantineLog;
import io.tillstream.order.store.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;

/** A manager repairs an order that could not be booked and tries it again, or gives it up with a reason. */
@ApplicationScoped
public class SettleQuarantined {

    /** With what is added to it, no name is longer than an order's may be. */
    private static final int LONGEST_NAME = 180;

    private final Quarantine quarantine;
    private final QuarantineLog log;
    private final IngestOrders ingest;
    private final Clock clock;

    SettleQuarantined(Quarantine quarantine, QuarantineLog log, IngestOrders ingest, Clock clock) {
        this.quarantine = quarantine;
        this.log = log;
        this.ingest = ingest;
        this.clock = clock;
    }

    /**
     * Keeps a corrected order beside the original; the next replay tries it.
     *
     * @param known how many repairs the person has seen; null: they did not say
     */
    @WithTransaction
    public Uni<QuarantinedOrder> repair(long id, JsonNode order, String note, Integer known, Scope scope, long userId) {
        return quarantine.requireForSettling(id, scope).call(found -> {
            if (known != null && known != found.repairs()) {
                throw Refusal.stale();
            }
            found.repair(order.toString());
            return log.persist(QuarantineLogEntry.repaired(id, clock.instant(), userId, note, order.toString()));
        });
    }

    /**
     * Tries it once more.
     *
     * @param instead the order as it should have been; null: as it was repaired last, else as it came
     * @param asNew under an identity of its own: of two contents under one uuid, both were real
     */
    public Uni<Outcome> replay(long id, JsonNode instead, boolean asNew, Scope scope, Sender sender) {
        if (instead != null && !instead.isObject()) {
            throw Refusal.invalid("order", "must be the order as it should have been");
        }
        return Panache.withSession(() -> quarantine.require(id, scope))
                .invoke(QuarantinedOrder::requireWaiting)
                .chain(order -> {
                    var wanted = wanted(order, instead);
                    var tried = asNew && wanted.isObject() ? Renamed.order(wanted, newUid(order)) : wanted;
                    return ingest.replay(id, tried, order.isDraft(), sender)
                            .call(outcome -> remember(order, tried, outcome, sender));
                });
    }

    private static String newUid(QuarantinedOrder order) {
        return Texts.shortened(order.uid() == null ? "quarantine" : order.uid(), LONGEST_NAME) + "-" + order.id();
    }

    private static JsonNode wanted(QuarantinedOrder order, JsonNode instead) {
        if (instead != null) {
            return instead;
        }
        return Json.read(order.repaired() == null ? order.original() : order.repaired());
    }

    private Uni<Void> remember(QuarantinedOrder order, JsonNode tried, Outcome outcome, Sender sender) {
        var content = tried.toString();
        var became = outcome.reason() == null ? outcome.status() : outcome.reason();
        return Panache.withTransaction(() -> log.persist(QuarantineLogEntry.replayed(
                        order.id(),
                        clock.instant(),
                        sender.userId(),
                        became,
                        content.equals(order.original()) ? null : content)))
                .replaceWithVoid();
    }

    @WithTransaction
    public Uni<QuarantinedOrder> discard(long id, String why, Scope scope, long userId) {
        return quarantine
                .requireForSettling(id, scope)
                .call(order -> discard(order, why, userId))
                .call(order -> quarantine.takeIdentity(order));
    }

    private Uni<QuarantineLogEntry> discard(QuarantinedOrder order, String why, long userId) {
        var now = clock.instant();
        order.discard(why, userId, now);
        return log.persist(QuarantineLogEntry.discarded(order.id(), now, userId, why));
    }

    /**
     * Gives up what was refused to the face of who wanted it: nobody replays it behind their back. Answers the order's id
     * where it was booked meanwhile, else null.
     */
    @WithTransaction
    Uni<Long> giveUp(long id, String why, long userId) {
        return quarantine
                .findById(id, LockModeType.PESSIMISTIC_WRITE)
                .call(order -> order.orderId() == null
                        ? discard(order, why, userId)
                        : Uni.createFrom().voidItem())
                .map(QuarantinedOrder::orderId);
    }
}
