package io.tillstream.session.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillstream.session.orders.Takings;
import io.tillstream.session.orders.Takings.IncomeSum;
import io.tillstream.session.orders.Takings.PayLater;
import io.tillstream.session.orders.Takings.PaymentSum;
import io.tillstream.session.orders.Takings.TaxSum;
import io.tillstream.session.register.PaymentMethod;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Days that are unlike others, and what is booked for them. */
class EntriesOfADayTest {

    private static final Chart CHART = new OdooChart(List.of("VAT")).chart();
    private static final PaymentMethod CASH = CHART.method(OdooChart.CASH);

    @Test
    void nothingIsBookedWhereNothingHappened() {
        assertThat(entries(day(List.of(), List.of(), List.of()))).isEmpty();
    }

    @Test
    void whatWasSoldAndCameBackIsBookedOnBothSides() {
        var entries = entries(day(
                List.of(sold("10.00"), returned("-10.00")),
                List.of(taxed("2.10"), taxed("-2.10")),
                List.of(paid(OdooChart.CASH, "0.00"))));

        assertThat(entries).hasSize(1);
        assertThat(sides(entries))
                .containsExactlyInAnyOrder(
                        "Tax Received Cr 2.10",
                        "Tax Received Dr 2.10",
                        "Product Sales Cr 10.00",
                        "Product Sales Dr 10.00");
    }

    @Test
    void aDayOfReturnsTakesMoneyOutOfDrawerAndBank() {
        var entries = entries(day(
                List.of(returned("-30.00")),
                List.of(),
                List.of(paid(OdooChart.CASH, "-10.00"), paid(OdooChart.CARD, "-20.00"))));

        assertThat(sides(entries))
                .contains("Cash Cr 10.00", "Outstanding Receipts Cr 20.00", "Account Receivable (PoS) Dr 10.00");
        assertThat(entries.stream().filter(entry -> entry.statement() != null))
                .extracting(entry -> entry.statement().amount().toPlainString())
                .containsExactly("-10.00", "-20.00");
    }

    @Test
    void moneyWithoutDecimalsAndMoneyWithThreeBalanceAsWell() {
        assertThat(sides(entries(
                        day(List.of(sold("1000")), List.of(taxed("100")), List.of(paid(OdooChart.CASH, "1100"))))))
                .contains("Product Sales Cr 1000", "Cash Dr 1100");
        assertThat(sides(entries(
                        day(List.of(sold("1.234")), List.of(taxed("0.062")), List.of(paid(OdooChart.CASH, "1.295"))))))
                .contains("Cash Rounding Loss Dr 0.001");
    }

    @Test
    void coinsThatWereRoundedUpAreAGain() {
        assertThat(sides(entries(day(List.of(sold("9.98")), List.of(), List.of(paid(OdooChart.CASH, "10.00"))))))
                .contains("Cash Rounding Loss Cr 0.02");
    }

    @Test
    void aTaxWithoutAnAccountStaysWithTheSales() {
        var taxes = Map.of(0L, new Tax(0, "Eco", Optional.empty()));
        var chart = new Chart(
                CHART.journalId(), CHART.company(), CHART.methods(), CHART.journals(), CHART.accounts(), taxes);

        var entries = new SessionEntries(chart, "T/1")
                .of(
                        day(List.of(sold("10.00")), List.of(taxed("0.50")), List.of(paid(OdooChart.CASH, "10.50"))),
                        Optional.of(CASH),
                        List.of(),
                        Map.of());

        assertThat(sides(entries)).contains("Product Sales Cr 0.50", "Product Sales Cr 10.00");
    }

    @Test
    void aProductWithoutAnAccountIsSoldOnTheCompanysOwn() {
        var sold = new IncomeSum(null, List.of(), new BigDecimal("10.00"), false);

        assertThat(sides(entries(day(List.of(sold), List.of(), List.of(paid(OdooChart.CASH, "10.00"))))))
                .contains("Product Sales Cr 10.00");
        assertThatThrownBy(() -> new SessionEntries(withoutDefaultIncome(), "T/1")
                        .of(
                                day(List.of(sold), List.of(), List.of(paid(OdooChart.CASH, "10.00"))),
                                Optional.of(CASH),
                                List.of(),
                                Map.of()))
                .isInstanceOf(AccountMissing.class)
                .hasMessageContaining("income account")
                .extracting(missing -> ((AccountMissing) missing).link())
                .isEqualTo("/api/products");
    }

    @Test
    void aMethodThatIsSplitIsBookedForEachCustomer() {
        var card = paid(OdooChart.CARD, "60.00");
        var split = List.of(
                new PayLater(OdooChart.CARD, 7L, new BigDecimal("25.00")),
                new PayLater(OdooChart.CARD, 8L, new BigDecimal("30.00")));

        var entries = entries(day(List.of(sold("60.00")), List.of(), List.of(card), split));

        assertThat(entries.stream().filter(entry -> entry.statement() != null))
                .extracting(entry -> entry.lines().get(0).partnerId() + " "
                        + entry.statement().amount().toPlainString())
                .containsExactly("7 25.00", "8 30.00", "null 5.00");
        assertThat(entries.get(0).lines().stream()
                        .filter(line -> line.account().type().equals("asset_receivable")))
                .extracting(EntryLine::partnerId)
                .containsExactly(7L, 8L, null);
    }

    @Test
    void cashPutInAndTakenOutAndCountedShort() {
        var entries = new SessionEntries(CHART, "T/1")
                .of(
                        day(List.of(), List.of(), List.of()),
                        Optional.of(CASH),
                        List.of(
                                new DrawerMove(new BigDecimal("50.00"), "change"),
                                new DrawerMove(new BigDecimal("-8.00"), "milk")),
                        Map.of(OdooChart.CASH, new BigDecimal("-0.50"), OdooChart.CARD, new BigDecimal("1.00")));

        assertThat(sides(entries))
                .containsExactlyInAnyOrder(
                        "Cash Dr 50.00",
                        "Liquidity Transfer Cr 50.00",
                        "Cash Cr 8.00",
                        "Liquidity Transfer Dr 8.00",
                        "Cash Cr 0.50",
                        "Cash Difference Loss Dr 0.50",
                        "Outstanding Receipts Dr 1.00",
                        "Cash Difference Gain Cr 1.00");
    }

    private static Chart withoutDefaultIncome() {
        var company = new CompanyAccounts(
                CHART.company().receivableId(),
                CHART.company().roundingId(),
                CHART.company().transferId(),
                Optional.empty());
        return new Chart(
                CHART.journalId(),
                company,
                CHART.methods(),
                new HashMap<>(CHART.journals()),
                CHART.accounts(),
                CHART.taxes());
    }

    private static List<Entry> entries(Takings takings) {
        return new SessionEntries(CHART, "T/1").of(takings, Optional.of(CASH), List.of(), Map.of());
    }

    private static Takings day(List<IncomeSum> income, List<TaxSum> taxes, List<PaymentSum> payments) {
        return day(income, taxes, payments, List.of());
    }

    private static Takings day(
            List<IncomeSum> income, List<TaxSum> taxes, List<PaymentSum> payments, List<PayLater> split) {
        return new Takings(
                1, true, "EUR", 1, null, null, payments, taxes, income, null, null, null, null, 0, null, null, null,
                split, null);
    }

    private static IncomeSum sold(String amount) {
        return new IncomeSum(OdooChart.INCOME, List.of(0L), new BigDecimal(amount), false);
    }

    private static IncomeSum returned(String amount) {
        return new IncomeSum(OdooChart.INCOME, List.of(0L), new BigDecimal(amount), true);
    }

    private static TaxSum taxed(String amount) {
        return new TaxSum(0, null, new BigDecimal(amount).movePointRight(1), new BigDecimal(amount));
    }

    private static PaymentSum paid(long method, String amount) {
        return new PaymentSum(method, new BigDecimal(amount), 1);
    }

    /** E.g. {@code Cash Dr 10.00}. */
    private static List<String> sides(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.lines().stream())
                .flatMap(line ->
                        Stream.of(side(line.account(), "Dr", line.debit()), side(line.account(), "Cr", line.credit())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> side(Account account, String side, BigDecimal amount) {
        return amount.signum() == 0
                ? Optional.empty()
                : Optional.of(account.name() + " " + side + " " + amount.toPlainString());
    }
}
