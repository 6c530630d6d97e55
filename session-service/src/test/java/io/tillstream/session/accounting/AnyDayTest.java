package io.tillstream.session.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.session.count.Counts;
import io.tillstream.session.count.Drawer;
import io.tillstream.session.orders.Takings;
import io.tillstream.session.orders.Takings.IncomeSum;
import io.tillstream.session.orders.Takings.PayLater;
import io.tillstream.session.orders.Takings.PaymentSum;
import io.tillstream.session.orders.Takings.TaxSum;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a day brought: refunds, nothing at all, a till whose payments do not match its lines. */
class AnyDayTest {

    /** @param counted in the drawer */
    record Day(Takings takings, Drawer drawer, BigDecimal counted) {

        List<Entry> entries() {
            var drawerMethod = Counts.drawerMethod(
                    counts().methods().stream().map(count -> count.method()).toList());
            return new SessionEntries(CHART, "T/1").of(takings, drawerMethod, drawer.moves(), counts().differences());
        }

        Counts counts() {
            return Counts.of(List.copyOf(CHART.methods().values()), takings, drawer, Map.of(OdooChart.CASH, counted));
        }

        /** Debits less credits. */
        BigDecimal balanceOf(long accountId) {
            return entries().stream()
                    .flatMap(entry -> entry.lines().stream())
                    .filter(line -> line.account().id() == accountId)
                    .map(line -> line.debit().subtract(line.credit()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private static final Chart CHART = new OdooChart(List.of("VAT high", "VAT low")).chart();

    @Property
    void debitsEqualCreditsInEveryEntry(@ForAll("days") Day day) {
        assertThat(day.entries()).allSatisfy(entry -> assertThat(debits(entry)).isEqualByComparingTo(credits(entry)));
    }

    @Property
    void noLineHasBothSidesOrLessThanNothing(@ForAll("days") Day day) {
        assertThat(day.entries().stream().flatMap(entry -> entry.lines().stream()))
                .allSatisfy(line -> {
                    assertThat(line.debit()).isNotNegative();
                    assertThat(line.credit()).isNotNegative();
                    assertThat(line.debit().multiply(line.credit())).isZero();
                });
    }

    @Property
    void whatWasPaidIsOwedNoLonger(@ForAll("days") Day day) {
        assertThat(day.balanceOf(OdooChart.RECEIVABLE)).isZero();
    }

    @Property
    void whatACustomerPaidStandsUnderTheirName(@ForAll("days") Day day) {
        var moneyByName = day.entries().stream()
                .filter(entry ->
                        entry.statement() != null && entry.statement().kind().equals("payments"))
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.account().id() == OdooChart.OUTSTANDING && line.partnerId() != null)
                .map(line -> line.debit().subtract(line.credit()))
                .toList();
        var paidByName = day.takings().split().stream()
                .filter(paid -> paid.partnerId() != null)
                .map(PayLater::amount)
                .toList();

        assertThat(sum(moneyByName)).isEqualByComparingTo(sum(paidByName));
    }

    @Property
    void whatIsPaidLaterIsOwedByTheCustomer(@ForAll("days") Day day) {
        var owed = sum(day.takings().payLater().stream().map(PayLater::amount).toList());

        assertThat(day.balanceOf(OdooChart.OWED)).isEqualByComparingTo(owed);
    }

    @Property
    void theCashAccountEndsWithWhatWasCounted(@ForAll("days") Day day) {
        assertThat(day.drawer().opening().add(day.balanceOf(OdooChart.CASH_ACCOUNT)))
                .isEqualByComparingTo(day.counted());
    }

    @Property
    void whatPaymentsAndLinesDifferByIsRounding(@ForAll("days") Day day) {
        var takings = day.takings();
        var paid = sum(takings.payments().stream().map(PaymentSum::amount).toList());
        var sold = sum(takings.income().stream().map(IncomeSum::amount).toList())
                .add(sum(takings.taxes().stream().map(TaxSum::amount).toList()));

        assertThat(day.balanceOf(OdooChart.ROUNDING)).isEqualByComparingTo(sold.subtract(paid));
    }

    @Provide
    Arbitrary<Day> days() {
        return Combinators.combine(takings(), amounts(0, 50_000), amounts(0, 90_000), moves())
                .as((takings, opening, counted, moves) -> new Day(takings, new Drawer(opening, moves), counted));
    }

    private static Arbitrary<Takings> takings() {
        var payLater = signed().map(owed -> new PayLater(OdooChart.CUSTOMER_ACCOUNT, 7L, owed))
                .list()
                .ofMaxSize(3);
        var split = Combinators.combine(Arbitraries.longs().between(1, 4).injectNull(0.2), signed())
                .as((partner, paid) -> new PayLater(OdooChart.CARD, partner, paid))
                .list()
                .ofMaxSize(4);
        return Combinators.combine(
                        income().list().ofMaxSize(6), taxes().list().ofMaxSize(4), signed(), signed(), payLater, split)
                .as(AnyDayTest::takings);
    }

    private static Takings takings(
            List<IncomeSum> income,
            List<TaxSum> taxes,
            BigDecimal cash,
            BigDecimal card,
            List<PayLater> owed,
            List<PayLater> split) {
        var payments = List.of(
                new PaymentSum(OdooChart.CASH, cash, 1),
                new PaymentSum(OdooChart.CARD, card, 1),
                new PaymentSum(
                        OdooChart.CUSTOMER_ACCOUNT,
                        sum(owed.stream().map(PayLater::amount).toList()),
                        owed.size()));
        return new Takings(
                1, true, "EUR", 1, null, null, payments, taxes, income, null, null, null, null, 0, null, owed, null,
                split, null);
    }

    private static Arbitrary<IncomeSum> income() {
        return Combinators.combine(signed(), Arbitraries.of(true, false))
                .as((amount, refund) -> new IncomeSum(OdooChart.INCOME, List.of(0L), amount, refund));
    }

    private static Arbitrary<TaxSum> taxes() {
        return Combinators.combine(Arbitraries.longs().between(0, 1), signed(), signed())
                .as((tax, base, amount) -> new TaxSum(tax, null, base, amount));
    }

    private static Arbitrary<List<DrawerMove>> moves() {
        return signed().filter(amount -> amount.signum() != 0)
                .map(amount -> new DrawerMove(amount, "moved"))
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<BigDecimal> signed() {
        return amounts(-100_000, 100_000);
    }

    private static Arbitrary<BigDecimal> amounts(int leastCents, int mostCents) {
        return Arbitraries.integers().between(leastCents, mostCents).map(cents -> BigDecimal.valueOf(cents, 2));
    }

    private static BigDecimal debits(Entry entry) {
        return sum(entry.lines().stream().map(EntryLine::debit).toList());
    }

    private static BigDecimal credits(Entry entry) {
        return sum(entry.lines().stream().map(EntryLine::credit).toList());
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
