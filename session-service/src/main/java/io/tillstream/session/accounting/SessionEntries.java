package io.tillstream.session.accounting;

import io.tillstream.session.accounting.Entry.Statement;
import io.tillstream.session.orders.Takings;
import io.tillstream.session.orders.Takings.PayLater;
import io.tillstream.session.orders.Takings.PaymentSum;
import io.tillstream.session.register.PaymentMethod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All entries of a close, or of a supplement to it. Pure: the same in, the same out. */
public final class SessionEntries {

    private final Chart chart;
    private final String name;

    /** @param name of the session, for the labels */
    public SessionEntries(Chart chart, String name) {
        this.chart = chart;
        this.name = name;
    }

    /**
     * @param drawer the method whose cash lies in the drawer; empty where the register takes none
     * @param differences counted less expected, by payment method
     */
    public List<Entry> of(
            Takings takings,
            Optional<PaymentMethod> drawer,
            List<DrawerMove> moves,
            Map<Long, BigDecimal> differences) {
        var entries = new ArrayList<Entry>();
        new SalesEntry(chart, name, takings).entry().ifPresent(entries::add);
        takings.payments().forEach(sum -> entries.addAll(payments(sum, takings.ofCustomers(sum.paymentMethodId()))));
        drawer.ifPresent(method -> moves.forEach(move -> entries.add(move(method, move))));
        differences.forEach(
                (methodId, difference) -> difference(methodId, difference).ifPresent(entries::add));
        return entries;
    }

    /** One for all of a method's money, or one for each customer where it is booked so. */
    private List<Entry> payments(PaymentSum sum, List<PayLater> ofCustomers) {
        var method = chart.method(sum.paymentMethodId());
        if (method.isPayLater()) {
            return List.of();
        }
        var payments = new ArrayList<Entry>();
        ofCustomers.forEach(
                paid -> payment(method, paid.amount(), paid.partnerId()).ifPresent(payments::add));
        payment(method, Customers.rest(sum, ofCustomers), null).ifPresent(payments::add);
        return payments;
    }

    private Optional<Entry> payment(PaymentMethod method, BigDecimal amount, Long partnerId) {
        if (amount.signum() == 0) {
            return Optional.empty();
        }
        var statement = new Statement("payments", method.id(), name + " " + method.name(), amount);
        return Optional.of(Entry.moving(
                chart.journal(method), chart.money(method), chart.receivable(method), statement, partnerId));
    }

    private Entry move(PaymentMethod drawer, DrawerMove move) {
        var statement = new Statement("cash-move", drawer.id(), name + " " + move.reason(), move.amount());
        return Entry.moving(chart.journal(drawer), chart.money(drawer), chart.transfer(), statement, move.partnerId());
    }

    private Optional<Entry> difference(long methodId, BigDecimal difference) {
        if (difference.signum() == 0) {
            return Optional.empty();
        }
        var method = chart.method(methodId);
        var counter = difference.signum() > 0 ? chart.profit(method) : chart.loss(method);
        var statement =
                new Statement("difference", methodId, name + " counted difference " + method.name(), difference);
        return Optional.of(Entry.moving(chart.journal(method), chart.money(method), counter, statement));
    }
}
