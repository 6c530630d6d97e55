package io.tillstream.session.accounting;

import io.tillstream.session.orders.Takings;
import io.tillstream.session.orders.Takings.IncomeSum;
import io.tillstream.session.orders.Takings.PaymentSum;
import io.tillstream.session.orders.Takings.TaxSum;
import io.tillstream.session.register.PaymentMethod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was sold against what is owed for it: income and taxes to the right, receivables to the left. */
final class SalesEntry {

    private final Chart chart;
    private final String name;
    private final Takings takings;
    private final List<EntryLine> lines = new ArrayList<>();

    /** @param name the session's, for the labels */
    SalesEntry(Chart chart, String name, Takings takings) {
        this.chart = chart;
        this.name = name;
        this.takings = takings;
    }

    /** Empty where nothing was sold. */
    Optional<Entry> entry() {
        takings.taxes().forEach(this::tax);
        takings.income().forEach(this::income);
        takings.payments().forEach(this::receivable);
        roundRemainder();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Entry(chart.pointOfSale(), lines, null));
    }

    private void tax(TaxSum sum) {
        if (sum.amount().signum() != 0) {
            lines.add(EntryLine.of(
                            chart.tax(sum),
                            chart.taxName(sum.taxId()),
                            sum.amount().negate())
                    .ofTax(sum.taxId(), sum.base().abs()));
        }
    }

    private void income(IncomeSum sum) {
        if (sum.amount().signum() != 0) {
            lines.add(EntryLine.of(
                    chart.income(sum.accountId()), label(sum), sum.amount().negate()));
        }
    }

    private String label(IncomeSum sum) {
        var kind = sum.refund() ? "Refunds" : "Sales";
        var taxes = sum.taxIds().stream().map(chart::taxName).collect(Collectors.joining(", "));
        return taxes.isEmpty() ? kind + " without tax" : kind + ", " + taxes;
    }

    /** What a method owes by customer stands in lines of their own; the rest of it is nobody's by name. */
    private void receivable(PaymentSum sum) {
        var method = chart.method(sum.paymentMethodId());
        var ofCustomers = takings.ofCustomers(method.id());
        ofCustomers.forEach(owed -> receivable(method, owed.amount(), owed.partnerId()));
        receivable(method, Customers.rest(sum, ofCustomers), null);
    }

    private void receivable(PaymentMethod method, BigDecimal amount, Long partnerId) {
        if (amount.signum() != 0) {
            lines.add(EntryLine.of(chart.receivable(method), name + " " + method.name(), amount)
                    .paidBy(method.id())
                    .owedBy(partnerId));
        }
    }

    /** Tills round cash, and old tills round taxes their own way: the difference has an account, so the entry balances. */
    private void roundRemainder() {
        var remainder = lines.stream()
                .map(line -> line.debit().subtract(line.credit()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (remainder.signum() != 0) {
            lines.add(EntryLine.of(chart.rounding(), "Rounding", remainder.negate()));
        }
    }
}
