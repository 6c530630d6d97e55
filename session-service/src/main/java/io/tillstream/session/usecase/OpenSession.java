package io.tillstream.session.usecase;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.outbox.Outbox;
import io.tillstream.kit.data.outbox.OutgoingEvent;
import io.tillstream.kit.identity.Caller;
import io.tillstream.session.accounting.ChartCheck;
import io.tillstream.session.model.Amounts;
import io.tillstream.session.model.CoinCount;
import io.tillstream.session.model.Coins;
import io.tillstream.session.model.OpeningCount;
import io.tillstream.session.model.Session;
import io.tillstream.session.register.Register;
import io.tillstream.session.register.Registers;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;

/** A cashier has counted the drawer and begins to sell. */
@ApplicationScoped
public class OpenSession {

    private final FindSessions find;
    private final Registers registers;
    private final ChartCheck chart;
    private final LockedSession locked;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    OpenSession(
            FindSessions find,
            Registers registers,
            ChartCheck chart,
            LockedSession locked,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.chart = chart;
        this.find = find;
        this.registers = registers;
        this.locked = locked;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What somebody says who opens.
     *
     * @param openingCash null: what the coins come to, or else what the last close left
     * @param coins null where the drawer was counted as a whole
     * @param differenceReason why it is not what the last close left, or null
     */
    public record Opening(String openingCash, List<CoinCount> coins, String differenceReason, String notes) {}

    /** The accounts are looked at once more: they may have changed since the session was created. */
    public Uni<Session> open(long sessionId, Opening opening) {
        return find.require(sessionId)
                .chain(session -> registers.require(session.identity().registerId()))
                .call(chart::requireComplete)
                .chain(register -> Panache.withTransaction(() -> open(sessionId, register, opening)));
    }

    private Uni<Session> open(long sessionId, Register register, Opening opening) {
        return locked.require(sessionId).call(session -> {
            var opened = session.open(
                    count(session, opening),
                    register.openingLimit(),
                    caller.isManager(),
                    caller.userId(),
                    clock.instant());
            return outbox.append(OutgoingEvent.of(Topics.SESSIONS, register.id(), "session:" + sessionId, opened));
        });
    }

    private static OpeningCount count(Session session, Opening opening) {
        var decimals = session.identity().decimals();
        var said = Coins.counted("openingCash", opening.openingCash(), opening.coins(), decimals);
        var coins = opening.coins() == null ? List.<CoinCount>of() : opening.coins();
        return new OpeningCount(cash(session, said), coins, opening.differenceReason(), opening.notes());
    }

    private static BigDecimal cash(Session session, String openingCash) {
        var counted = openingCash == null && session.expectedOpeningCash() != null
                ? session.expectedOpeningCash().toPlainString()
                : openingCash;
        return Amounts.readCounted("openingCash", counted, session.identity().decimals());
    }
}
