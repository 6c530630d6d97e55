package io.tillstream.pricing.order;

import io.tillstream.pricing.rounding.CashRounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an order came to after more was added, less what it came to before; both have the same lines. */
final class Growth {
    private Growth() {}

    static PricedOrder of(OrderInput order, PricedOrder before, PricedOrder after) {
        List<PricedLine> lines = new ArrayList<>();
        for (int i = 0; i < after.lines().size(); i++) {
            lines.add(line(before.lines().get(i), after.lines().get(i)));
        }
        BigDecimal total = after.total().subtract(before.total());
        BigDecimal rounding = rounding(order, total);
        return new PricedOrder(
                order.currency(),
                List.copyOf(lines),
                after.untaxed().subtract(before.untaxed()),
                after.tax().subtract(before.tax()),
                total,
                rounding,
                total.add(rounding),
                taxTotals(before, after),
                groupTotals(before, after));
    }

    private static BigDecimal rounding(OrderInput order, BigDecimal total) {
        CashRounding cash = order.cashRounding();
        return cash == null || cash.cashOnly() ? order.currency().zero() : cash.difference(total, order.currency());
    }

    private static PricedLine line(PricedLine before, PricedLine after) {
        List<LineTax> taxes = new ArrayList<>();
        for (int i = 0; i < after.taxes().size(); i++) {
            LineTax old = before.taxes().get(i);
            LineTax now = after.taxes().get(i);
            taxes.add(new LineTax(
                    now.taxId(), now.base().subtract(old.base()), now.amount().subtract(old.amount())));
        }
        return new PricedLine(
                after.lineId(),
                after.untaxed().subtract(before.untaxed()),
                after.total().subtract(before.total()),
                after.bookedUntaxed().subtract(before.bookedUntaxed()),
                List.copyOf(taxes));
    }

    private static List<TaxTotal> taxTotals(PricedOrder before, PricedOrder after) {
        Map<Long, TaxTotal> old = new HashMap<>();
        before.taxTotals().forEach(tax -> old.put(tax.taxId(), tax));
        List<TaxTotal> totals = new ArrayList<>();
        for (TaxTotal now : after.taxTotals()) {
            TaxTotal then = old.get(now.taxId());
            totals.add(new TaxTotal(
                    now.taxId(), now.base().subtract(then.base()), now.amount().subtract(then.amount())));
        }
        return List.copyOf(totals);
    }

    private static List<TaxGroupTotal> groupTotals(PricedOrder before, PricedOrder after) {
        Map<Long, TaxGroupTotal> old = new HashMap<>();
        before.taxGroups().forEach(group -> old.put(group.taxGroupId(), group));
        List<TaxGroupTotal> totals = new ArrayList<>();
        for (TaxGroupTotal now : after.taxGroups()) {
            TaxGroupTotal then = old.get(now.taxGroupId());
            totals.add(new TaxGroupTotal(
                    now.taxGroupId(),
                    now.base().subtract(then.base()),
                    now.amount().subtract(then.amount())));
        }
        return List.copyOf(totals);
    }
}
