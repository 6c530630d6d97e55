package io.tillstream.session.usecase;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.TransientFailure;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.session.count.Counts;
import io.tillstream.session.late.LateOrders;
import io.tillstream.session.late.LateSum;
import io.tillstream.session.orders.OrderService;
import io.tillstream.session.orders.Takings;
import io.tillstream.session.register.Registers;
import io.tillstream.session.store.SessionFacts;
import io.tillstream.session.store.SessionRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Somebody wants to know what must be in the drawer right now. */
@ApplicationScoped
public class ShowCounts {

    /** A session's money as it stands; nothing is counted yet. */
    public record Standing(SessionFacts session, Takings takings, Counts counts, LateSum late) {}

    private final FindSessions find;
    private final SessionRows sessions;
    private final Registers registers;
    private final OrderService orders;
    private final LateOrders late;

    ShowCounts(
            FindSessions find,
            SessionRows sessions,
            Registers registers,
            @RestClient OrderService orders,
            LateOrders late) {
        this.late = late;
        this.find = find;
        this.sessions = sessions;
        this.registers = registers;
        this.orders = orders;
    }

    public Uni<Standing> of(long sessionId) {
        return find.require(sessionId).chain(() -> sessions.read(sessionId)).chain(session -> takings(sessionId)
                .chain(takings -> standing(session, takings)));
    }

    private Uni<Takings> takings(long sessionId) {
        return orders.takings(sessionId)
                .onFailure(TransientFailure::is)
                .transform(failure -> Refusal.unavailable("order-service does not answer. Try again."));
    }

    private Uni<Standing> standing(SessionFacts session, Takings takings) {
        return registers
                .require(session.registerId())
                .chain(register -> registers.methodsOf(register, takings))
                .map(methods -> Counts.of(methods, takings, session.drawer(), Map.of()))
                .chain(counts -> late.sum(session.id()).map(sum -> new Standing(session, takings, counts, sum)));
    }
}
