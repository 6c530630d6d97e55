package io.tillstream.session.late;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.contracts.OrderEvent.Line;
import io.tillstream.contracts.OrderEvent.OrderPaid;
import io.tillstream.contracts.OrderEvent.Payment;
import io.tillstream.contracts.OrderEvent.TaxTotal;
import io.tillstream.session.accounting.Chart;
import io.tillstream.session.accounting.Entry;
import io.tillstream.session.accounting.OdooChart;
import io.tillstream.session.accounting.SessionEntries;
import io.tillstream.session.orders.Takings;
import io.tillstream.session.orders.Takings.PaymentSum;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever orders come, their entry and the figures of their Z are the same sums to the cent. */
class AnyLateOrdersTest {

    private static final Chart CHART = new OdooChart(List.of("VAT high", "VAT low")).chart();
    private static final Map<Long, Product> PRODUCTS = Map.of(1L, new Product(OdooChart.INCOME, 5L));

    @Property(tries = 300)
    void entryAndReportAndOrdersAreTheSameSums(@ForAll("orders") List<OrderPaid> orders) {
        var takings = takings(orders);
        var entries = new SessionEntries(CHART, "T/1").of(takings, Optional.empty(), List.of(), Map.of());

        var sold = sum(orders.stream().flatMap(order -> order.lines().stream()).map(Line::untaxed));
        var taxed = sum(orders.stream().flatMap(order -> order.taxes().stream()).map(TaxTotal::amount));
        var paid =
                sum(orders.stream().flatMap(order -> order.payments().stream()).map(Payment::amount));

        assertThat(credits(entries, "Product Sales")).isEqualByComparingTo(sold);
        assertThat(credits(entries, "Tax Received")).isEqualByComparingTo(taxed);
        assertThat(credits(entries, "Cash Rounding Loss"))
                .isEqualByComparingTo(paid.subtract(sold).subtract(taxed));
        assertThat(takings.total()).isEqualByComparingTo(sum(orders.stream().map(OrderPaid::total)));
        assertThat(takings.categories().stream().map(sum -> sum.untaxed()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sold);
        assertThat(takings.cashiers().stream().mapToInt(sum -> sum.orderCount()).sum())
                .isEqualTo(orders.size());
    }

    @Property(tries = 300)
    void whatIsPaidIsReceivedByEachMethod(@ForAll("orders") List<OrderPaid> orders) {
        var takings = takings(orders);
        var entries = new SessionEntries(CHART, "T/1").of(takings, Optional.empty(), List.of(), Map.of());

        takings.payments().stream()
                .filter(sum -> sum.paymentMethodId() != OdooChart.CUSTOMER_ACCOUNT)
                .forEach(sum -> assertThat(statement(entries, sum)).isEqualByComparingTo(sum.amount()));
        assertThat(credits(entries, "Account Receivable (PoS)")).isZero();
        assertThat(credits(entries, "Account Receivable").negate())
                .isEqualByComparingTo(takings.paidBy(OdooChart.CUSTOMER_ACCOUNT));
    }

    @Provide
    Arbitrary<List<OrderPaid>> orders() {
        var line = Combinators.combine(
                        Arbitraries.integers().between(-3, 3).filter(n -> n != 0),
                        cents(),
                        cents(),
                        Arbitraries.integers().between(0, 1))
                .as(AnyLateOrdersTest::line);
        var payment = Combinators.combine(
                        Arbitraries.of(OdooChart.CASH, OdooChart.CARD, OdooChart.CUSTOMER_ACCOUNT), cents())
                .as((method, amount) -> new Payment(1L, method, amount, false));
        var tax = Combinators.combine(Arbitraries.longs().between(0, 1), cents(), cents())
                .as((id, base, amount) -> new TaxTotal(id, base, amount));
        return Combinators.combine(
                        line.list().ofMinSize(1).ofMaxSize(4),
                        payment.list().ofMinSize(1).ofMaxSize(3),
                        tax.list().ofMaxSize(2),
                        Arbitraries.longs().between(1, 3).injectNull(0.3))
                .as(AnyLateOrdersTest::order)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static Arbitrary<String> cents() {
        return Arbitraries.integers().between(-9_999, 9_999).map(cents -> BigDecimal.valueOf(cents, 2)
                .toPlainString());
    }

    private static Takings takings(List<OrderPaid> orders) {
        return new LateTakings(orders, PRODUCTS, List.copyOf(CHART.methods().values())).takings();
    }

    private static BigDecimal statement(List<Entry> entries, PaymentSum sum) {
        return entries.stream()
                .filter(entry ->
                        entry.statement() != null && entry.statement().paymentMethodId() == sum.paymentMethodId())
                .map(entry -> entry.statement().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Credits less debits. */
    private static BigDecimal credits(List<Entry> entries, String account) {
        return entries.stream()
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.account().name().equals(account))
                .map(line -> line.credit().subtract(line.debit()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(Stream<String> amounts) {
        return amounts.map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Line line(int quantity, String price, String untaxed, int discount) {
        return new Line(
                1L,
                1L,
                String.valueOf(quantity),
                price,
                String.valueOf(discount),
                untaxed,
                untaxed,
                List.of(0L),
                null,
                null);
    }

    private static OrderPaid order(List<Line> lines, List<Payment> payments, List<TaxTotal> taxes, Long partner) {
        var total = sum(lines.stream().map(Line::total)).toPlainString();
        return new OrderPaid(
                1L,
                "u",
                "R-1",
                1L,
                1L,
                1L,
                7L,
                3L,
                partner,
                "EUR",
                total,
                "0",
                total,
                "0",
                true,
                false,
                List.of(),
                "h",
                1L,
                "c",
                "2026-11-21T20:00:00Z",
                lines,
                payments,
                taxes,
                null);
    }
}
