package io.tillstream.pricing.order;

import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.rounding.Steps;
import io.tillstream.pricing.tax.PriceView;
import io.tillstream.pricing.tax.Tax;
import io.tillstream.pricing.tax.TaxComputation;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import io.tillstream.pricing.tax.TaxedAmount;
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
        List<CountedLine> lines = count(order, BigDecimal.ONE);
        BigDecimal sign = BigDecimal.ONE;
        if (isRefund(lines)) {
            // Counted as the sale it takes back, so that a refund mirrors its sale to the cent.
            sign = BigDecimal.ONE.negate();
            lines = count(order, sign);
        }
        if (order.taxRounding() == TaxRoundingMethod.ROUND_GLOBALLY) {
            GlobalRounding.apply(lines, order.currency());
        }
        RoundingOnTax.apply(order, lines);
        return OrderTotals.of(order, lines).priced(sign);
    }

    /**
     * By the exact total; an exchange that comes to nothing goes by its first line. So an order and its reverse never
     * both count as sales.
     */
    private static boolean isRefund(List<CountedLine> lines) {
        BigDecimal total = BigDecimal.ZERO;
        int firstSign = 0;
        for (CountedLine line : lines) {
            total = total.add(line.exact.total());
            firstSign = firstSign == 0 ? line.line.quantity().signum() : firstSign;
        }
        BigDecimal settled = Steps.settle(total);
        return settled.signum() == 0 ? firstSign < 0 : settled.signum() < 0;
    }

    private static List<CountedLine> count(OrderInput order, BigDecimal sign) {
        List<CountedLine> counted = new ArrayList<>(order.lines().size());
        Map<List<Long>, List<Tax>> flat = new HashMap<>();
        for (OrderLine line : order.lines()) {
            try {
                List<Tax> taxes = flat.computeIfAbsent(line.taxIds(), order.taxes()::flatten);
                counted.add(new CountedLine(line, taxed(order, line, taxes, sign), order.currency()));
            } catch (PricingRefusal refusal) {
                throw refusal.onLine(line.id());
            }
        }
        return counted;
    }

    private static TaxedAmount taxed(OrderInput order, OrderLine line, List<Tax> taxes, BigDecimal sign) {
        BigDecimal quantity = line.quantity().multiply(sign);
        BigDecimal unitPrice = line.discountedUnitPrice();
        return order.taxRounding() == TaxRoundingMethod.ROUND_PER_LINE
                ? TaxComputation.roundedPerLine(taxes, unitPrice, quantity, order.currency())
                : TaxComputation.exact(taxes, unitPrice, quantity, PriceView.AS_DEFINED);
    }
}
