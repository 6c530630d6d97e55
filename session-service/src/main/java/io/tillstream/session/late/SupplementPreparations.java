package io.tillstream.session.late;

import io.smallrye.mutiny.Uni;
import io.tillstream.session.accounting.Charts;
import io.tillstream.session.closing.Closer;
import io.tillstream.session.closing.Closing;
import io.tillstream.session.orders.Takings;
import io.tillstream.session.register.Register;
import io.tillstream.session.register.Registers;
import io.tillstream.session.report.BusinessDays;
import io.tillstream.session.report.NameLookup;
import io.tillstream.session.store.SessionFacts;
import io.tillstream.session.store.SessionRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Gathers what a supplement needs: may ask other services, so never inside a transaction. */
@ApplicationScoped
class SupplementPreparations {

    private final SessionRows sessions;
    private final Closer closer;
    private final Registers registers;
    private final Charts charts;
    private final NameLookup names;
    private final BusinessDays businessDays;

    SupplementPreparations(
            SessionRows sessions,
            Closer closer,
            Registers registers,
            Charts charts,
            NameLookup names,
            BusinessDays businessDays) {
        this.sessions = sessions;
        this.closer = closer;
        this.registers = registers;
        this.charts = charts;
        this.names = names;
        this.businessDays = businessDays;
    }

    Uni<Supplement> of(long sessionId, Takings takings) {
        return sessions.read(sessionId)
                .chain(session -> registers
                        .require(session.registerId())
                        .chain(register -> of(session, register, takings)));
    }

    private Uni<Supplement> of(SessionFacts session, Register register, Takings takings) {
        return registers.methodsOf(register).chain(methods -> charts.of(register, takings)
                .chain(chart -> names.of(takings).chain(known -> businessDays
                        .of(session)
                        .chain(day -> counted(session.id())
                                .map(counted -> new Supplement(
                                        session, methods, counted, takings, chart, known, day))))));
    }

    private Uni<List<Long>> counted(long sessionId) {
        return closer.find(sessionId)
                .map(closing -> closing.map(Closing::request)
                        .map(request -> List.copyOf(request.counted().keySet()))
                        .orElse(List.of()));
    }
}
