package io.tillstream.session.report;

import io.tillstream.session.report.Report.CashCount;
import io.tillstream.session.report.Report.MethodLine;
import io.tillstream.session.report.Report.OrderTotals;
import java.util.List;

/** An X report for somebody who counts blind: every sum from which the expected money could be told is left out. */
public final class BlindReport {

    private BlindReport() {}

    public static Report of(Report x) {
        return new Report(
                x.kind(),
                x.number(),
                x.supplement(),
                x.sessionId(),
                x.sessionName(),
                x.registerId(),
                x.storeId(),
                x.businessDay(),
                x.openedAt(),
                x.madeAt(),
                x.currency(),
                new OrderTotals(x.orders().count(), null, null, null),
                List.of(),
                List.of(),
                x.paymentMethods().stream().map(BlindReport::blind).toList(),
                List.of(),
                x.refunds(),
                x.discounts(),
                null,
                x.cash() == null ? null : blind(x.cash()),
                x.quarantined(),
                null,
                x.supplements(),
                x.place(),
                x.openedBy(),
                x.closedBy(),
                x.opening(),
                x.moves(),
                x.approval(),
                true);
    }

    private static MethodLine blind(MethodLine line) {
        return new MethodLine(
                line.paymentMethodId(),
                line.name(),
                line.kind(),
                line.count(),
                null,
                null,
                line.counted(),
                null,
                line.limit(),
                line.coins());
    }

    private static CashCount blind(CashCount cash) {
        return new CashCount(cash.opening(), null, cash.in(), cash.out(), null, cash.counted(), null);
    }
}
