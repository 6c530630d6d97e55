package io.tillstream.pricing.order;

import io.tillstream.pricing.rounding.CashRounding;
import java.math.BigDecimal;
import java.util.List;

/** Lets the tax with the largest amount carry what cash rounding adds (Odoo: {@code biggest_tax}). */
final class RoundingOnTax {
    private RoundingOnTax() {}

    /** Changes the lines; without any tax it changes nothing, and the difference stays beside the total. */
    static void apply(OrderInput order, List<CountedLine> lines) {
        CashRounding cash = order.cashRounding();
        if (cash == null || cash.cashOnly() || cash.strategy() != CashRounding.Strategy.BIGGEST_TAX) {
            return;
        }
        OrderTotals totals = OrderTotals.of(order, lines);
        BigDecimal difference = totals.rounding();
        if (difference.signum() != 0 && totals.biggestTax() != null) {
            raise(totals.biggestTax(), difference, lines);
        }
    }

    private static void raise(Long taxId, BigDecimal difference, List<CountedLine> lines) {
        CountedLine bearer = null;
        int index = 0;
        for (CountedLine line : lines) {
            for (int i = 0; i < line.amounts.length; i++) {
                boolean ofTax = line.exact.tax(i).id() == taxId;
                if (ofTax && (bearer == null || line.amounts[i].compareTo(bearer.amounts[index]) > 0)) {
                    bearer = line;
                    index = i;
                }
            }
        }
        bearer.amounts[index] = bearer.amounts[index].add(difference);
    }
}
