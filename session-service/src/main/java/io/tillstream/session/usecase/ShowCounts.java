package io.tillstream.session.usecase;

import io.smallrye.mutiny.Uni;
import io.tillstream.session.count.Counts;
import io.tillstream.session.late.LateOrders;
import io.tillstream.session.late.LateSum;
import io.tillstream.session.orders.Takings;
import io.tillstream.session.register.Registers;
import io.tillstream.session.store.SessionFacts;
import io.tillstream.session.store.SessionRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Somebody wants to know what must be in the drawer right now. */
@ApplicationScoped
public class ShowCounts {

    /**
     * A session's money as it stands; nothing is counted yet.
     *
     * @param blind whoever asks is going to count, and must not know what is expected
     */
    public record Standing(SessionFacts session, Takings takings, Counts counts, LateSum late, boolean blind) {}

    private final FindSessions find;
    private final SessionRows sessions;
    private final Registers registers;
    private final SessionTakings takings;
    private final LateOrders late;
    private final Reach reach;

    ShowCounts(
            FindSessions find,
            SessionRows sessions,
            Registers registers,
            SessionTakings takings,
            LateOrders late,
            Reach reach) {
        this.late = late;
        this.reach = reach;
        this.find = find;
        this.sessions = sessions;
        this.registers = registers;
        this.takings = takings;
    }

    public Uni<Standing> of(long sessionId) {
        return find.require(sessionId).chain(() -> sessions.read(sessionId)).chain(session -> takings.of(sessionId)
                .chain(taken -> standing(session, taken)));
    }

    private Uni<Standing> standing(SessionFacts session, Takings takings) {
        return registers.require(session.registerId()).chain(register -> registers
                .methodsOf(register, takings)
                .map(methods -> Counts.of(methods, takings, session.drawer(), Map.of()))
                .chain(counts -> late.sum(session.id())
                        .map(sum -> new Standing(session, takings, counts, sum, reach.isBlindAt(register)))));
    }
}
