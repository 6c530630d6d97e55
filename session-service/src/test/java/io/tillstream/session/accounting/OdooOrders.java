package io.tillstream.session.accounting;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.session.orders.Takings;
import io.tillstream.session.orders.Takings.IncomeSum;
import io.tillstream.session.orders.Takings.PaymentSum;
import io.tillstream.session.orders.Takings.TaxSum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The takings of recorded orders, as order-service would sum them up: rounded per line, refunds in rows of their own. */
final class OdooOrders {

    private record IncomeKey(String taxes, boolean refund) {}

    private record TaxKey(long taxId, boolean refund) {}

    private final JsonNode taxes;
    private final List<String> taxNames;
    private final Map<IncomeKey, IncomeSum> income = new TreeMap<>(Comparator.comparing(IncomeKey::toString));
    private final Map<TaxKey, TaxSum> taxSums = new TreeMap<>(Comparator.comparing(TaxKey::toString));
    private final Map<Long, PaymentSum> payments = new TreeMap<>();
    private BigDecimal total = BigDecimal.ZERO;

    private OdooOrders(JsonNode taxes, List<String> taxNames) {
        this.taxes = taxes;
        this.taxNames = taxNames;
    }

    static Takings takings(JsonNode orders, JsonNode taxes, List<String> taxNames) {
        var sums = new OdooOrders(taxes, taxNames);
        orders.forEach(sums::add);
        return sums.takings(orders.size());
    }

    private void add(JsonNode order) {
        order.path("lines").forEach(this::addLine);
        order.path("payments").forEach(this::addPayment);
    }

    private void addLine(JsonNode line) {
        var names = taxesOf(line);
        var refund = line.path("qty").decimalValue().signum()
                        * line.path("price_unit").decimalValue().signum()
                < 0;
        var untaxed = untaxed(line);
        var ids = names.stream().map(name -> (long) taxNames.indexOf(name)).toList();
        income.merge(
                new IncomeKey(names.toString(), refund),
                new IncomeSum(OdooChart.INCOME, ids, untaxed, refund),
                (a, b) -> new IncomeSum(a.accountId(), a.taxIds(), a.amount().add(b.amount()), refund));
        total = total.add(untaxed);
        names.forEach(
                name -> addTax(name, names.size() == 1 ? only(line, name) : rated(name, untaxed), untaxed, refund));
    }

    private void addTax(String name, BigDecimal amount, BigDecimal base, boolean refund) {
        long id = taxNames.indexOf(name);
        total = total.add(amount);
        taxSums.merge(
                new TaxKey(id, refund),
                new TaxSum(id, null, base, amount),
                (a, b) ->
                        new TaxSum(id, null, a.base().add(b.base()), a.amount().add(b.amount())));
    }

    private void addPayment(JsonNode payment) {
        var method = payment.path("method").asText().equals("cash") ? OdooChart.CASH : OdooChart.CARD;
        payments.merge(
                method,
                new PaymentSum(method, payment.path("amount").decimalValue(), 1),
                (a, b) -> new PaymentSum(method, a.amount().add(b.amount()), a.count() + 1));
    }

    private Takings takings(int orders) {
        return new Takings(
                1,
                true,
                "EUR",
                orders,
                total,
                List.of(),
                List.copyOf(payments.values()),
                List.copyOf(taxSums.values()),
                List.copyOf(income.values()),
                List.of(),
                List.of(),
                null,
                null,
                0,
                null,
                List.of(),
                null,
                List.of(),
                List.of());
    }

    /** The first file names no tax on its lines: all have its one tax. */
    private List<String> taxesOf(JsonNode line) {
        var names = new ArrayList<String>();
        line.path("taxes").forEach(name -> names.add(name.asText()));
        return line.has("taxes") ? names : taxNames;
    }

    private static BigDecimal untaxed(JsonNode line) {
        return line.has("price_subtotal")
                ? line.path("price_subtotal").decimalValue()
                : rounded(line.path("qty")
                        .decimalValue()
                        .multiply(line.path("price_unit").decimalValue()));
    }

    private BigDecimal only(JsonNode line, String tax) {
        return line.has("price_subtotal_incl")
                ? line.path("price_subtotal_incl").decimalValue().subtract(untaxed(line))
                : rated(tax, untaxed(line));
    }

    private BigDecimal rated(String tax, BigDecimal base) {
        return rounded(
                base.multiply(taxes.path(tax).path("amount").decimalValue()).movePointLeft(2));
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
