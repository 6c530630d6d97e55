package io.tillstream.pricing.order;

import io.tillstream.pricing.Limits;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides an order among several payers, or a sale among several refunds, so that the parts come to exactly the whole.
 * Each part is what the order grows by when its goods are added to those of the parts before it.
 */
public final class OrderSplit {
    private final OrderInput order;
    private final Map<String, BigDecimal> taken = new HashMap<>();
    private final List<PricedOrder> parts = new ArrayList<>();
    private PricedOrder before;

    private OrderSplit(OrderInput order) {
        this.order = order;
        this.before = OrderPricing.price(order.withLines(soFar()));
    }

    /**
     * What each part comes to. Lines, taxes and totals of the parts sum to those of the order; cash rounding, if the
     * order has it, is each part's own.
     *
     * @param parts for each part the quantity of each line, by line id; together all of the order
     * @throws PricingRefusal {@code invalid-split} if the parts are not the order; what pricing the order refuses
     */
    public static List<PricedOrder> split(OrderInput order, List<Map<String, BigDecimal>> parts) {
        OrderSplit split = new OrderSplit(order);
        parts.forEach(split::take);
        split.requireAllTaken();
        return List.copyOf(split.parts);
    }

    private void take(Map<String, BigDecimal> part) {
        part.forEach((line, quantity) ->
                taken.merge(line, Limits.quantity(quantity, "the quantity of a part", line), BigDecimal::add));
        PricedOrder after = OrderPricing.price(order.withLines(soFar()));
        parts.add(Growth.of(order, before, after));
        before = after;
    }

    private List<OrderLine> soFar() {
        List<OrderLine> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            lines.add(line.withQuantity(taken.getOrDefault(line.id(), BigDecimal.ZERO)));
        }
        return lines;
    }

    private void requireAllTaken() {
        for (OrderLine line : order.lines()) {
            BigDecimal quantity = taken.remove(line.id());
            if (line.quantity().compareTo(quantity == null ? BigDecimal.ZERO : quantity) != 0) {
                throw new PricingRefusal(
                        Refused.INVALID_SPLIT, line.id(), "the quantities of the parts are not the line's quantity");
            }
        }
        if (!taken.isEmpty()) {
            String unknown = taken.keySet().iterator().next();
            throw new PricingRefusal(
                    Refused.INVALID_SPLIT, unknown, "a part names a line that the order does not have");
        }
    }
}
