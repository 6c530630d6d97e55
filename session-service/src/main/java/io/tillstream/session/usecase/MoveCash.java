package io.tillstream.session.usecase;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.outbox.Outbox;
import io.tillstream.kit.data.outbox.OutgoingEvent;
import io.tillstream.kit.identity.Caller;
import io.tillstream.session.model.Amounts;
import io.tillstream.session.model.CashMove;
import io.tillstream.session.model.Direction;
import io.tillstream.session.model.Session;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** A cashier puts cash into the drawer or takes it out, beside sales. */
@ApplicationScoped
public class MoveCash {

    /** A move with the session it belongs to, whose currency it has. */
    public record Moved(Session session, CashMove move) {}

    private final LockedSession locked;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    MoveCash(LockedSession locked, Outbox outbox, Caller caller, Clock clock) {
        this.locked = locked;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Moved> move(long sessionId, String direction, String amount, String reason) {
        return locked.require(sessionId)
                .map(session -> new Moved(session, begin(session, direction, amount, reason)))
                .call(moved -> Panache.getSession().chain(open -> open.persist(moved.move())))
                .call(moved -> Panache.getSession().chain(open -> open.flush()))
                .call(moved -> outbox.append(OutgoingEvent.of(
                        Topics.SESSIONS,
                        moved.session().identity().registerId(),
                        "session:" + sessionId,
                        moved.session().moved(moved.move()))));
    }

    private CashMove begin(Session session, String direction, String amount, String reason) {
        return session.moveCash(
                Direction.read(direction),
                Amounts.readMoved("amount", amount, session.identity().decimals()),
                reason.strip(),
                caller.userId(),
                clock.instant());
    }
}
