package io.tillstream.pricing.order;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import io.tillstream.pricing.rounding.CashRounding;
import io.tillstream.pricing.tax.TaxBook;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An order before it is counted.
 *
 * @param currency of every amount in it
 * @param taxRounding the company's method
 * @param taxes must hold each tax that a line names
 * @param lines in the order of the receipt; may be empty
 * @param cashRounding null for none
 */
public record OrderInput(
        Currency currency,
        TaxRoundingMethod taxRounding,
        TaxBook taxes,
        List<OrderLine> lines,
        CashRounding cashRounding) {

    public OrderInput {
        if (currency == null || taxRounding == null || taxes == null || lines == null) {
            throw new PricingRefusal(
                    Refused.MISSING_VALUE, "an order needs a currency, a tax rounding method, taxes and lines");
        }
        lines = List.copyOf(lines);
        Set<String> ids = new HashSet<>();
        for (OrderLine line : lines) {
            if (!ids.add(line.id())) {
                throw new PricingRefusal(Refused.DUPLICATE_LINE, line.id(), "two lines have this id");
            }
        }
    }

    /** An order whose cash is not rounded. */
    public static OrderInput of(
            Currency currency, TaxRoundingMethod taxRounding, TaxBook taxes, List<OrderLine> lines) {
        return new OrderInput(currency, taxRounding, taxes, lines, null);
    }

    /** The same order with other lines. */
    public OrderInput withLines(List<OrderLine> otherLines) {
        return new OrderInput(currency, taxRounding, taxes, otherLines, cashRounding);
    }

    /** The same order, everything coming back. */
    public OrderInput reversed() {
        return withLines(lines.stream().map(OrderLine::reversed).toList());
    }
}
