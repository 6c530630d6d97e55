package io.tillstream.session.late;

import io.tillstream.contracts.OrderEvent.OrderPaid;
import io.tillstream.session.accounting.Chart;
import io.tillstream.session.accounting.Entry;
import io.tillstream.session.accounting.SessionEntries;
import io.tillstream.session.count.Counts;
import io.tillstream.session.count.Drawer;
import io.tillstream.session.orders.Takings;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that posting late orders needs, gathered before its transaction.
 *
 * @param counted the methods that were counted at the close
 */
record Supplement(
        SessionFacts session,
        List<OrderPaid> orders,
        Takings takings,
        List<PaymentMethod> methods,
        Set<Long> counted,
        Chart chart,
        Names names,
        LocalDate businessDay) {

    /**
     * The money of a late order lay in the drawer when it was counted, and was booked as a difference then: what is booked
     * as its payment now is taken off that difference again.
     */
    List<Entry> entries(int number) {
        var differences = new LinkedHashMap<Long, BigDecimal>();
        counted.forEach(method -> differences.put(method, takings.paidBy(method).negate()));
        return new SessionEntries(chart, ref(number)).of(takings, Optional.empty(), List.of(), differences);
    }

    Report report(int number, Instant now) {
        return new ReportMaker(session, takings, counts(), names).supplement(number, businessDay, now);
    }

    /** What its entries are booked under. */
    String ref(int number) {
        return session.name() + " supplement " + number;
    }

    private Counts counts() {
        var nothing = counted.stream().collect(Collectors.toMap(Function.identity(), method -> BigDecimal.ZERO));
        return Counts.of(methods, takings, new Drawer(BigDecimal.ZERO, List.of()), nothing);
    }
}
