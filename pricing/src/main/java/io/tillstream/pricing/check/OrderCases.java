package io.tillstream.pricing.check;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.Numbers;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import io.tillstream.pricing.json.Fields;
import io.tillstream.pricing.json.Words;
import io.tillstream.pricing.order.LineTax;
import io.tillstream.pricing.order.OrderInput;
import io.tillstream.pricing.order.OrderLine;
import io.tillstream.pricing.order.OrderPricing;
import io.tillstream.pricing.order.PricedLine;
import io.tillstream.pricing.order.PricedOrder;
import io.tillstream.pricing.rounding.CashRounding;
import io.tillstream.pricing.rounding.CashRounding.Strategy;
import io.tillstream.pricing.rounding.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Whole orders, by rounding method and cash rounding. */
final class OrderCases implements Cases {
    private static final String NO_CASH_ROUNDING = "none";

    private final NamedTaxes names;

    OrderCases(Fields file) {
        this.names = new NamedTaxes(file.object("taxes"));
    }

    @Override
    public List<String> differences(Fields oneCase) {
        Currency currency = Currency.of("case", oneCase.integer("currency_decimals", 2));
        Comparison comparison = new Comparison(currency.decimalPlaces());
        List<OrderLine> lines = new ArrayList<>();
        for (Fields line : oneCase.objects("lines")) {
            lines.add(LineCases.line(String.valueOf(lines.size()), line, names));
        }
        Fields expected = oneCase.object("expected");
        for (String method : expected.fields().keySet()) {
            Fields byCash = expected.object(method);
            for (String cash : byCash.fields().keySet()) {
                PricedOrder order = OrderPricing.price(
                        new OrderInput(currency, LineCases.method(method), names.book(), lines, cashRounding(cash)));
                compare(comparison, method + " " + cash, byCash.object(cash), order);
            }
        }
        return comparison.differences();
    }

    /** From {@code "0.05 HALF-UP"}. */
    private static CashRounding cashRounding(String name) {
        if (name.equals(NO_CASH_ROUNDING)) {
            return null;
        }
        int space = name.indexOf(' ');
        Direction direction = Words.DIRECTION.get(name.substring(space + 1));
        if (space < 0 || direction == null) {
            throw new PricingRefusal(Refused.INVALID_VALUE, "there is no cash rounding \"" + name + "\"");
        }
        return new CashRounding(Numbers.require(name.substring(0, space)), direction, Strategy.ADD_LINE, false);
    }

    private void compare(Comparison comparison, String what, Fields expected, PricedOrder order) {
        if (expected.has("cash_rounded_total")) {
            comparison.amount(what, expected, "cash_rounded_total", order.due());
            comparison.amount(what, expected, "cash_rounding_difference", order.rounding());
        }
        if (expected.has("amount_total")) {
            comparison.amount(what, expected, "amount_tax", order.tax());
            comparison.amount(what, expected, "amount_total", order.total());
        }
        if (expected.has("lines")) {
            compareLines(comparison, what + " line ", expected.objects("lines"), order.lines());
        }
        // Here Odoo shows an order with a negative total with all signs turned.
        BigDecimal sign = BigDecimal.valueOf(order.total().signum() < 0 ? -1 : 1);
        if (expected.has("rounded_lines")) {
            compareRounded(comparison, what + " rounded line ", expected.objects("rounded_lines"), order.lines(), sign);
        }
        if (expected.has("summary")) {
            compareSummary(comparison, what + " summary", expected.object("summary"), order, sign);
        }
    }

    private static void compareLines(
            Comparison comparison, String what, List<Fields> expected, List<PricedLine> lines) {
        comparison.same(what + "count", expected.size(), lines.size());
        for (int i = 0; i < Math.min(expected.size(), lines.size()); i++) {
            comparison.amount(
                    what + i, expected.get(i), "price_subtotal", lines.get(i).untaxed());
            comparison.amount(
                    what + i,
                    expected.get(i),
                    "price_subtotal_incl",
                    lines.get(i).total());
        }
    }

    private void compareRounded(
            Comparison comparison, String what, List<Fields> expected, List<PricedLine> lines, BigDecimal sign) {
        comparison.same(what + "count", expected.size(), lines.size());
        for (int i = 0; i < Math.min(expected.size(), lines.size()); i++) {
            Fields rounded = expected.get(i);
            comparison.amount(
                    what + i, rounded, "total_excluded", lines.get(i).untaxed().multiply(sign));
            comparison.amount(what + i, rounded, "delta", delta(lines.get(i)).multiply(sign));
            compareTaxes(
                    comparison,
                    what + i + " tax ",
                    rounded.objects("taxes"),
                    lines.get(i).taxes(),
                    sign);
        }
    }

    /** What a line takes up stands in its taxes' bases; only a line without tax has this field for it. */
    private static BigDecimal delta(PricedLine line) {
        return line.taxes().isEmpty() ? line.bookedUntaxed().subtract(line.untaxed()) : BigDecimal.ZERO;
    }

    private void compareTaxes(
            Comparison comparison, String what, List<Fields> expected, List<LineTax> taxes, BigDecimal sign) {
        comparison.same(what + "count", expected.size(), taxes.size());
        for (int i = 0; i < Math.min(expected.size(), taxes.size()); i++) {
            LineTax tax = taxes.get(i);
            comparison.same(what + i, expected.get(i).string("tax"), names.name(tax.taxId()));
            comparison.amount(what + i, expected.get(i), "base", tax.base().multiply(sign));
            comparison.amount(what + i, expected.get(i), "amount", tax.amount().multiply(sign));
        }
    }

    private static void compareSummary(
            Comparison comparison, String what, Fields expected, PricedOrder order, BigDecimal sign) {
        comparison.amount(
                what, expected, "base_amount_currency", order.untaxed().multiply(sign));
        comparison.amount(what, expected, "tax_amount_currency", order.tax().multiply(sign));
        comparison.amount(what, expected, "total_amount_currency", order.total().multiply(sign));
    }
}
