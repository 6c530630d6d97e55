package io.tillstream.session.closing;

import io.smallrye.mutiny.Uni;
import io.tillstream.session.accounting.Charts;
import io.tillstream.session.count.Counts;
import io.tillstream.session.orders.Takings;
import io.tillstream.session.register.Register;
import io.tillstream.session.register.Registers;
import io.tillstream.session.report.BusinessDays;
import io.tillstream.session.report.NameLookup;
import io.tillstream.session.store.SessionFacts;
import io.tillstream.session.store.SessionRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;

/** Gathers what a posting needs: may ask other services, so never inside a transaction. */
@ApplicationScoped
public class Preparations {

    private final SessionRows sessions;
    private final Registers registers;
    private final Charts charts;
    private final NameLookup names;
    private final BusinessDays businessDays;

    Preparations(
            SessionRows sessions, Registers registers, Charts charts, NameLookup names, BusinessDays businessDays) {
        this.sessions = sessions;
        this.registers = registers;
        this.charts = charts;
        this.names = names;
        this.businessDays = businessDays;
    }

    Uni<Preparation> of(long sessionId, Takings takings, Map<Long, BigDecimal> counted) {
        return sessions.read(sessionId).chain(session -> registers
                .require(session.registerId())
                .chain(register -> of(session, register, takings, counted)));
    }

    private Uni<Preparation> of(
            SessionFacts session, Register register, Takings takings, Map<Long, BigDecimal> counted) {
        return registers
                .methodsOf(register, takings)
                .map(methods -> Counts.of(methods, takings, session.drawer(), counted))
                .chain(counts -> charts.of(register, takings)
                        .chain(chart -> names.of(session, takings).chain(known -> businessDays
                                .of(session)
                                .map(day -> new Preparation(session, register, takings, counts, chart, known, day)))));
    }
}
