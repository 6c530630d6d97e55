package io.tillstream.session.usecase;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.outbox.Outbox;
import io.tillstream.kit.data.outbox.OutgoingEvent;
import io.tillstream.kit.identity.Caller;
import io.tillstream.session.accounting.ChartCheck;
import io.tillstream.session.model.Identity;
import io.tillstream.session.model.Session;
import io.tillstream.session.model.SessionRefused.RegisterInUse;
import io.tillstream.session.model.SessionState;
import io.tillstream.session.register.Register;
import io.tillstream.session.register.Registers;
import io.tillstream.session.store.RegisterCounters;
import io.tillstream.session.store.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;

/** A cashier comes to a register that nobody works at. */
@ApplicationScoped
public class CreateSession {

    private final Registers registers;
    private final ChartCheck chart;
    private final Sessions sessions;
    private final RegisterCounters counters;
    private final Outbox outbox;
    private final Reach reach;
    private final Caller caller;
    private final Clock clock;

    CreateSession(
            Registers registers,
            ChartCheck chart,
            Sessions sessions,
            RegisterCounters counters,
            Outbox outbox,
            Reach reach,
            Caller caller,
            Clock clock) {
        this.registers = registers;
        this.chart = chart;
        this.sessions = sessions;
        this.counters = counters;
        this.outbox = outbox;
        this.reach = reach;
        this.caller = caller;
        this.clock = clock;
    }

    /** The register is asked for first: its owner may have to answer, and no transaction waits for that. */
    public Uni<Session> create(long registerId) {
        return registers
                .require(registerId)
                .invoke(reach::require)
                .call(chart::requireComplete)
                .chain(register -> Panache.withTransaction(() -> begin(register)));
    }

    /** The counter's lock comes first, so that of two creators the second finds the first one's session. */
    private Uni<Session> begin(Register register) {
        return counters.nextSession(register.id())
                .call(number -> requireFree(register.id()))
                .chain(number -> sessions.lastClosedOf(register.id()).map(last -> session(register, number, last)))
                .chain(session -> sessions.persistAndFlush(session))
                .call(session -> outbox.append(OutgoingEvent.of(
                        Topics.SESSIONS, register.id(), "session:" + session.id(), session.created())));
    }

    private Uni<Void> requireFree(long registerId) {
        return sessions.notClosedOf(registerId)
                .invoke(current -> current.ifPresent(session -> {
                    throw new RegisterInUse(registerId, session.id(), session.state());
                }))
                .replaceWithVoid();
    }

    private Session session(Register register, int number, Optional<Session> last) {
        var identity = new Identity(
                register.code(),
                number,
                register.id(),
                register.storeId(),
                register.companyId(),
                register.currency(),
                register.decimals(),
                caller.userId(),
                clock.instant());
        return new Session(identity, last.map(CreateSession::leftInDrawer).orElse(null));
    }

    private static BigDecimal leftInDrawer(Session last) {
        return last.state() instanceof SessionState.Closed closed
                ? closed.count().cash()
                : null;
    }
}
