package io.tillstream.session.report;

import io.tillstream.session.count.Counts;
import io.tillstream.session.count.Drawer;
import io.tillstream.session.count.MethodCount;
import io.tillstream.session.model.Amounts;
import io.tillstream.session.orders.Takings;
import io.tillstream.session.orders.Takings.TaxSum;
import io.tillstream.session.report.Report.CashCount;
import io.tillstream.session.report.Report.CashierLine;
import io.tillstream.session.report.Report.CategoryLine;
import io.tillstream.session.report.Report.DiscountTotals;
import io.tillstream.session.report.Report.MethodLine;
import io.tillstream.session.report.Report.OrderTotals;
import io.tillstream.session.report.Report.QuarantineTotals;
import io.tillstream.session.report.Report.RefundTotals;
import io.tillstream.session.report.Report.TaxLine;
import io.tillstream.session.store.SessionFacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/** Makes a report of takings and counts. Pure. */
public final class ReportMaker {

    private final SessionFacts session;
    private final Takings takings;
    private final Counts counts;
    private final Names names;
    private final ShiftMaker shift;

    public ReportMaker(SessionFacts session, Takings takings, Counts counts, Names names) {
        this.session = session;
        this.takings = takings;
        this.counts = counts;
        this.names = names;
        this.shift = new ShiftMaker(session, counts, names);
    }

    public Report x(LocalDate businessDay, Instant now, BigDecimal cumulative) {
        return report("X", 0, businessDay, now, text(cumulative), cash(session.drawer()), shift.whole());
    }

    /** Its number and cumulative total are given when it is written. */
    public Report z(LocalDate businessDay, Instant now) {
        return report("Z", 0, businessDay, now, null, cash(session.drawer()), shift.whole());
    }

    /** Late orders: their figures alone; opening and moves stand in the first Z. */
    public Report supplement(int supplement, LocalDate businessDay, Instant now) {
        var nothing = new Drawer(BigDecimal.ZERO, List.of());
        return report("Z", supplement, businessDay, now, null, cash(nothing), shift.ofSupplement());
    }

    private Report report(
            String kind,
            int supplement,
            LocalDate businessDay,
            Instant now,
            String cumulative,
            CashCount cash,
            Shift shown) {
        return new Report(
                kind,
                null,
                supplement,
                session.id(),
                session.name(),
                session.registerId(),
                session.storeId(),
                businessDay.toString(),
                session.openedAt() == null ? null : session.openedAt().toString(),
                now.toString(),
                session.currency(),
                orders(),
                categories(),
                taxes(),
                counts.methods().stream().map(this::method).toList(),
                cashiers(),
                new RefundTotals(takings.refundCount(), text(takings.refundTotal())),
                new DiscountTotals(text(takings.discountTotal())),
                text(takings.rounding()),
                cash,
                new QuarantineTotals(
                        takings.quarantined().count(),
                        text(takings.quarantined().total())),
                cumulative,
                null,
                names.place(),
                shown.openedBy(),
                shown.closedBy(),
                shown.opening(),
                shown.moves(),
                shown.approval(),
                false);
    }

    private OrderTotals orders() {
        var tax = takings.taxes().stream().map(TaxSum::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new OrderTotals(
                takings.orderCount(),
                text(takings.total()),
                text(takings.total().subtract(tax)),
                text(tax));
    }

    private List<CategoryLine> categories() {
        return takings.categories().stream()
                .map(sum -> new CategoryLine(
                        sum.categoryId(),
                        sum.categoryId() == null ? null : names.categories().get(sum.categoryId()),
                        sum.quantity().stripTrailingZeros().toPlainString(),
                        text(sum.untaxed()),
                        text(sum.total())))
                .toList();
    }

    /** Sales and refunds of a tax in one line: what is owed for it. */
    private List<TaxLine> taxes() {
        var byTax = new LinkedHashMap<Long, TaxSum>();
        takings.taxes().forEach(sum -> byTax.merge(sum.taxId(), sum, TaxSum::plus));
        return byTax.values().stream()
                .map(sum ->
                        new TaxLine(sum.taxId(), names.taxes().get(sum.taxId()), text(sum.base()), text(sum.amount())))
                .toList();
    }

    private MethodLine method(MethodCount count) {
        return new MethodLine(
                count.method().id(),
                count.method().name(),
                count.method().kind(),
                count.payments(),
                text(count.paid()),
                text(count.expected()),
                text(count.counted()),
                count.counted() == null ? null : text(count.difference()),
                text(count.method().limit().orElse(null)),
                session.lastCount().coins().getOrDefault(count.method().id(), List.of()));
    }

    private List<CashierLine> cashiers() {
        return takings.cashiers().stream()
                .map(sum -> new CashierLine(
                        sum.userId(),
                        sum.userId() == null ? null : names.users().get(sum.userId()),
                        sum.orderCount(),
                        text(sum.total())))
                .toList();
    }

    private CashCount cash(Drawer drawer) {
        return counts.drawer()
                .map(count -> new CashCount(
                        text(drawer.opening()),
                        text(count.paid()),
                        text(drawer.cashIn()),
                        text(drawer.cashOut()),
                        text(count.expected()),
                        text(count.counted()),
                        count.counted() == null ? null : text(count.difference())))
                .orElse(null);
    }

    private String text(BigDecimal amount) {
        return Amounts.text(amount, session.decimals());
    }
}
