package io.tillstream.session.usecase;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.outbox.Outbox;
import io.tillstream.kit.data.outbox.OutgoingEvent;
import io.tillstream.kit.identity.Caller;
import io.tillstream.session.model.Amounts;
import io.tillstream.session.model.CashMove;
import io.tillstream.session.model.Direction;
import io.tillstream.session.model.Session;
import io.tillstream.session.model.SessionRefused.NoCashDrawer;
import io.tillstream.session.register.PaymentMethod;
import io.tillstream.session.register.Registers;
import io.tillstream.session.store.CashMoves;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** A cashier puts cash into the drawer or takes it out, beside sales. */
@ApplicationScoped
public class MoveCash {

    /** A move with the session it belongs to, whose currency it has. */
    public record Moved(Session session, CashMove move) {}

    private final FindSessions find;
    private final Registers registers;
    private final LockedSession locked;
    private final CashMoves moves;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    MoveCash(
            FindSessions find,
            Registers registers,
            LockedSession locked,
            CashMoves moves,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.find = find;
        this.registers = registers;
        this.moves = moves;
        this.locked = locked;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** All of a session's moves, the first first. */
    public Uni<List<Moved>> log(long sessionId) {
        return find.require(sessionId).chain(session -> moves.of(sessionId)
                .map(log -> log.stream().map(move -> new Moved(session, move)).toList()));
    }

    public Uni<Moved> move(long sessionId, String direction, String amount, String reason) {
        return find.require(sessionId)
                .call(this::requireDrawer)
                .chain(() -> Panache.withTransaction(() -> moveNow(sessionId, direction, amount, reason)));
    }

    private Uni<Void> requireDrawer(Session session) {
        var registerId = session.identity().registerId();
        return registers
                .require(registerId)
                .chain(registers::methodsOf)
                .invoke(methods -> {
                    if (methods.stream().noneMatch(PaymentMethod::isCash)) {
                        throw new NoCashDrawer(registerId);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Moved> moveNow(long sessionId, String direction, String amount, String reason) {
        return locked.require(sessionId)
                .map(session -> new Moved(session, begin(session, direction, amount, reason)))
                .call(moved -> moves.persistAndFlush(moved.move()))
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
