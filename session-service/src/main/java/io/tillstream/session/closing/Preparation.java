package io.tillstream.session.closing;

import io.tillstream.session.accounting.Chart;
import io.tillstream.session.accounting.Entry;
import io.tillstream.session.accounting.SessionEntries;
import io.tillstream.session.count.Counts;
import io.tillstream.session.orders.Takings;
import io.tillstream.session.register.Register;
import io.tillstream.session.report.Names;
import io.tillstream.session.report.Report;
import io.tillstream.session.report.ReportMaker;
import io.tillstream.session.store.SessionFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** All that posting needs, gathered before its transaction. */
record Preparation(
        SessionFacts session,
        Register register,
        Takings takings,
        Counts counts,
        Chart chart,
        Names names,
        LocalDate businessDay) {

    List<Entry> entries() {
        var drawer = Counts.drawerMethod(
                counts.methods().stream().map(count -> count.method()).toList());
        return new SessionEntries(chart, session.name())
                .of(takings, drawer, session.drawer().moves(), counts.differences());
    }

    Report report(Instant now) {
        return new ReportMaker(session, takings, counts, names).z(businessDay, now);
    }
}
