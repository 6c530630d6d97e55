package io.tillstream.session.usecase;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.session.model.Amounts;
import io.tillstream.session.model.CashMove;
import io.tillstream.session.model.Direction;
import io.tillstream.session.model.Session;
import io.tillstream.session.model.SessionRefused.NoCashDrawer;
import io.tillstream.session.register.PaymentMethod;
import io.tillstream.session.register.Registers;
import io.tillstream.session.usecase.CashLog.Moved;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** A cashier puts cash into the drawer or takes it out, beside sales. */
@ApplicationScoped
public class MoveCash {

    /**
     * What somebody says who moves cash.
     *
     * @param partnerId who is paid or pays, or null
     */
    public record Wanted(String direction, String amount, String reason, Long partnerId) {}

    private final FindSessions find;
    private final Registers registers;
    private final CashLog log;
    private final Caller caller;
    private final Clock clock;

    MoveCash(FindSessions find, Registers registers, CashLog log, Caller caller, Clock clock) {
        this.find = find;
        this.registers = registers;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    public Uni<Moved> move(long sessionId, Wanted wanted) {
        return find.require(sessionId)
                .call(this::requireDrawer)
                .chain(() -> Panache.withTransaction(
                        () -> log.append(sessionId, (session, number) -> move(session, number, wanted))));
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

    private CashMove move(Session session, int number, Wanted wanted) {
        return session.moveCash(
                number,
                Direction.read(wanted.direction()),
                Amounts.readMoved("amount", wanted.amount(), session.identity().decimals()),
                wanted.reason().strip(),
                wanted.partnerId(),
                caller.userId(),
                clock.instant());
    }
}
