package io.tillstream.session.usecase;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.outbox.Outbox;
import io.tillstream.kit.data.outbox.OutgoingEvent;
import io.tillstream.kit.identity.Caller;
import io.tillstream.session.model.Amounts;
import io.tillstream.session.model.Session;
import io.tillstream.session.register.Register;
import io.tillstream.session.register.Registers;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;

/** A cashier has counted the drawer and begins to sell. */
@ApplicationScoped
public class OpenSession {

    private final FindSessions find;
    private final Registers registers;
    private final LockedSession locked;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    OpenSession(
            FindSessions find, Registers registers, LockedSession locked, Outbox outbox, Caller caller, Clock clock) {
        this.find = find;
        this.registers = registers;
        this.locked = locked;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param openingCash null: what the last close left */
    public Uni<Session> open(long sessionId, String openingCash, String notes) {
        return find.require(sessionId)
                .chain(session -> registers.require(session.identity().registerId()))
                .chain(register -> Panache.withTransaction(() -> open(sessionId, register, openingCash, notes)));
    }

    private Uni<Session> open(long sessionId, Register register, String openingCash, String notes) {
        return locked.require(sessionId).call(session -> {
            var opened = session.open(
                    cash(session, openingCash),
                    notes,
                    register.openingLimit(),
                    caller.isManager(),
                    caller.userId(),
                    clock.instant());
            return outbox.append(OutgoingEvent.of(Topics.SESSIONS, register.id(), "session:" + sessionId, opened));
        });
    }

    private static BigDecimal cash(Session session, String openingCash) {
        var counted = openingCash == null && session.expectedOpeningCash() != null
                ? session.expectedOpeningCash().toPlainString()
                : openingCash;
        return Amounts.readCounted("openingCash", counted, session.identity().decimals());
    }
}
