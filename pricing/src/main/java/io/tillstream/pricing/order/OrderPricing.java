package io.tillstream.pricing.order;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.rounding.Steps;
import io.tillstream.pricing.tax.TaxComputation;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import io.tillstream.pricing.tax.TaxSequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts an order: its lines, its taxes, its total. */
public final class OrderPricing {
    private OrderPricing() {}

    /**
     * What the order comes to.
     *
     * @throws PricingRefusal if it has no price; says why and on which line
     */
    public static PricedOrder price(OrderInput order) {
        List<CountedLine> lines = count(order, Sense.SALE);
        Sense sense = Sense.SALE;
        if (isRefund(lines)) {
            sense = Sense.REFUND;
            lines = count(order, sense);
        }
        if (order.taxRounding() == TaxRoundingMethod.ROUND_GLOBALLY) {
            GlobalRounding.apply(lines, sense, order.currency());
        }
        RoundingOnTax.apply(order, lines);
        return OrderTotals.of(order, lines).priced(sense);
    }

    /**
     * By the exact total; an exchange that comes to nothing goes by its first line. So an order and its reverse never
     * both count as sales.
     */
    private static boolean isRefund(List<CountedLine> lines) {
        if (isPlainSale(lines)) {
            return false;
        }
        BigDecimal total = BigDecimal.ZERO;
        int firstSign = 0;
        for (CountedLine line : lines) {
            total = total.add(line.exact.total());
            firstSign = firstSign == 0 ? line.line.quantity().signum() : firstSign;
        }
        BigDecimal settled = Steps.settle(total);
        return settled.signum() == 0 ? firstSign < 0 : settled.signum() < 0;
    }

    /** Nothing comes back and not all is for nothing: so it is with nearly all orders, and needs no sum. */
    private static boolean isPlainSale(List<CountedLine> lines) {
        boolean worthSomething = false;
        for (CountedLine line : lines) {
            if (line.exact.total().signum() < 0) {
                return false;
            }
            worthSomething |= line.total.signum() > 0; // rounded, so it is more than the dust of quotients
        }
        return worthSomething;
    }

    private static List<CountedLine> count(OrderInput order, Sense sense) {
        List<CountedLine> counted = new ArrayList<>(order.lines().size());
        Map<List<Long>, TaxSequence> sequences = new HashMap<>();
        List<Long> ids = null;
        TaxSequence taxes = null;
        for (OrderLine line : order.lines()) {
            try {
                if (ids != line.taxIds()) { // lines in a row often have the very same
                    ids = line.taxIds();
                    taxes = sequences.computeIfAbsent(ids, order.taxes()::sequence);
                }
                counted.add(count(order, line, taxes, sense));
            } catch (PricingRefusal refusal) {
                throw refusal.onLine(line.id());
            }
        }
        return counted;
    }

    private static CountedLine count(OrderInput order, OrderLine line, TaxSequence taxes, Sense sense) {
        BigDecimal quantity = sense.of(line.quantity());
        BigDecimal unitPrice = line.discountedUnitPrice();
        Currency currency = order.currency();
        return order.taxRounding() == TaxRoundingMethod.ROUND_PER_LINE
                ? CountedLine.rounded(line, taxes, TaxComputation.roundedPerLine(taxes, unitPrice, quantity, currency))
                : CountedLine.exact(line, taxes, TaxComputation.exact(taxes, unitPrice, quantity), currency);
    }
}
