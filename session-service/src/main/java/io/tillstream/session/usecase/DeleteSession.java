package io.tillstream.session.usecase;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.outbox.Outbox;
import io.tillstream.kit.data.outbox.OutgoingEvent;
import io.tillstream.kit.identity.Caller;
import io.tillstream.session.model.Session;
import io.tillstream.session.model.SessionRefused.SessionInUse;
import io.tillstream.session.orders.OrderService;
import io.tillstream.session.orders.OrderService.Seal;
import io.tillstream.session.orders.OrderService.Unseal;
import io.tillstream.session.orders.Takings;
import io.tillstream.session.store.CashMoves;
import io.tillstream.session.store.DeletedSessions;
import io.tillstream.session.store.DeletedSessions.Deletion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A manager takes back a session that never sold: begun at the wrong register, or on a day the shop stayed closed. */
@ApplicationScoped
public class DeleteSession {

    private final FindSessions find;
    private final LockedSession locked;
    private final CashMoves moves;
    private final DeletedSessions deleted;
    private final OrderService orders;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    DeleteSession(
            FindSessions find,
            LockedSession locked,
            CashMoves moves,
            DeletedSessions deleted,
            @RestClient OrderService orders,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.find = find;
        this.locked = locked;
        this.moves = moves;
        this.deleted = deleted;
        this.orders = orders;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** The orders are looked at twice: first without touching them, then sealed, so that none comes in between. */
    public Uni<Void> delete(long sessionId, String reason) {
        var attempt = UUID.randomUUID().toString();
        return find.require(sessionId)
                .invoke(session -> session.delete(caller.userId(), clock.instant()))
                .call(session -> unused(session, SessionTakings.patient(orders.takings(sessionId))))
                .chain(session -> unused(
                                session, SessionTakings.patient(orders.seal(sessionId, seal(session, attempt))))
                        .chain(() -> Panache.withTransaction(() -> deleteNow(sessionId, reason)))
                        .onFailure()
                        .call(() -> giveBack(sessionId, attempt)));
    }

    private Uni<Void> unused(Session session, Uni<Takings> asked) {
        return asked.invoke(takings -> requireUnused(session, takings, 0)).replaceWithVoid();
    }

    private static void requireUnused(Session session, Takings takings, int cashMoves) {
        var sold = takings.orderCount()
                + takings.draftOrders().size()
                + takings.quarantined().count();
        if (sold + cashMoves > 0) {
            throw new SessionInUse(session.state(), sold, cashMoves);
        }
    }

    private Uni<Void> deleteNow(long sessionId, String reason) {
        return locked.require(sessionId).call(this::requireNoCashMoved).chain(session -> {
            var event = session.delete(caller.userId(), clock.instant());
            return deleted.delete(session, new Deletion(caller.userId(), clock.instant(), reason))
                    .chain(() -> outbox.append(
                            OutgoingEvent.of(Topics.SESSIONS, event.registerId(), "session:" + sessionId, event)));
        });
    }

    private Uni<Void> requireNoCashMoved(Session session) {
        return moves.lastNumber(session.id())
                .invoke(count -> {
                    if (count > 0) {
                        throw new SessionInUse(session.state(), 0, count);
                    }
                })
                .replaceWithVoid();
    }

    /** The session stays, so it must be able to sell; a seal that is another's by now is none of ours. */
    private Uni<Void> giveBack(long sessionId, String attempt) {
        return orders.unseal(sessionId, new Unseal(attempt)).onFailure().recoverWithNull();
    }

    private static Seal seal(Session session, String attempt) {
        return new Seal(attempt, session.identity().registerId(), null);
    }
}
