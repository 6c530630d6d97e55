package io.tillstream.session.late;

import io.tillstream.session.accounting.Chart;
import io.tillstream.session.accounting.Entry;
import io.tillstream.session.accounting.SessionEntries;
import io.tillstream.session.count.Counts;
import io.tillstream.session.count.Drawer;
import io.tillstream.session.orders.Takings;
import io.tillstream.session.orders.TakingsDifference;
import io.tillstream.session.register.PaymentMethod;
import io.tillstream.session.report.Names;
import io.tillstream.session.report.Report;
import io.tillstream.session.report.ReportMaker;
import io.tillstream.session.store.SessionFacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that posting late orders needs, gathered before its transaction.
 *
 * @param takings all that the session has taken, what is posted included
 * @param counted the methods that were counted at the close
 */
record Supplement(
        SessionFacts session,
        List<PaymentMethod> methods,
        List<Long> counted,
        Takings takings,
        Chart chart,
        Names names,
        LocalDate businessDay) {

    Takings since(Takings posted) {
        return TakingsDifference.between(posted, takings);
    }

    /**
     * The money of a late order lay in the drawer when it was counted, and was booked as a difference then: what is booked
     * as its payment now is taken off that difference again.
     */
    List<Entry> entries(Takings added, int number) {
        var differences = new LinkedHashMap<Long, BigDecimal>();
        counted.forEach(method -> differences.put(method, added.paidBy(method).negate()));
        return new SessionEntries(chart, ref(number)).of(added, Optional.empty(), List.of(), differences);
    }

    Report report(Takings added, int number, Instant now) {
        return new ReportMaker(session, added, counts(added), names).supplement(number, businessDay, now);
    }

    String ref(int number) {
        return session.name() + " supplement " + number;
    }

    private Counts counts(Takings added) {
        var nothing = new LinkedHashMap<Long, BigDecimal>();
        counted.forEach(method -> nothing.put(method, BigDecimal.ZERO));
        return Counts.of(methods, added, new Drawer(BigDecimal.ZERO, List.of()), Map.copyOf(nothing));
    }
}
