package io.tillstream.pricing.order;

import io.tillstream.pricing.rounding.CashRounding;
import io.tillstream.pricing.tax.Tax;
import io.tillstream.pricing.tax.TaxSequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums counted lines: by tax, by tax group, and over all. */
final class OrderTotals {
    private final OrderInput order;
    private final List<CountedLine> lines;
    private final Map<Long, BigDecimal[]> byTax = new LinkedHashMap<>();
    private final Map<Long, BigDecimal[]> byGroup = new LinkedHashMap<>();
    private BigDecimal untaxed;
    private BigDecimal tax;

    private OrderTotals(OrderInput order, List<CountedLine> lines) {
        this.order = order;
        this.lines = lines;
        this.untaxed = order.currency().zero();
        this.tax = order.currency().zero();
        sum();
    }

    static OrderTotals of(OrderInput order, List<CountedLine> lines) {
        return new OrderTotals(order, lines);
    }

    /** What rounding the whole order to coins adds; 0 where there is none, or where only cash is rounded. */
    BigDecimal rounding() {
        CashRounding cash = order.cashRounding();
        return cash == null || cash.cashOnly()
                ? order.currency().zero()
                : cash.difference(untaxed.add(tax), order.currency());
    }

    /** Id of the tax with the largest amount, or null without taxes. */
    Long biggestTax() {
        Long biggest = null;
        for (Map.Entry<Long, BigDecimal[]> entry : byTax.entrySet()) {
            if (biggest == null || entry.getValue()[1].compareTo(byTax.get(biggest)[1]) > 0) {
                biggest = entry.getKey();
            }
        }
        return biggest;
    }

    PricedOrder priced(Sense sense) {
        BigDecimal total = untaxed.add(tax);
        BigDecimal rounding = rounding();
        PricedLine[] priced = new PricedLine[lines.size()];
        for (int i = 0; i < priced.length; i++) {
            priced[i] = lines.get(i).priced(sense);
        }
        return new PricedOrder(
                order.currency(),
                List.of(priced),
                sense.of(untaxed),
                sense.of(tax),
                sense.of(total),
                sense.of(rounding),
                sense.of(total.add(rounding)),
                taxTotals(sense),
                groupTotals(sense));
    }

    /** Lines with the same taxes are summed before anything is looked up. */
    private void sum() {
        Map<TaxSequence, AlikeLines> alike = new LinkedHashMap<>();
        AlikeLines some = null;
        for (CountedLine line : lines) {
            if (some == null || some.taxes != line.taxes) {
                some = alike.get(line.taxes);
            }
            if (some == null) {
                some = new AlikeLines(line);
                alike.put(line.taxes, some);
            }
            some.add(line);
        }
        alike.values().forEach(this::add);
    }

    private void add(AlikeLines some) {
        untaxed = untaxed.add(some.bases[0]);
        List<Long> groups = new ArrayList<>();
        for (int i = 0; i < some.amounts.length; i++) {
            Tax of = some.taxes.taxes().get(i);
            BigDecimal amount = some.amounts[i];
            tax = tax.add(amount);
            sum(byTax, of.id(), some.bases[i], amount);
            boolean first = !groups.contains(of.taxGroupId());
            groups.add(of.taxGroupId());
            sum(byGroup, of.taxGroupId(), first ? some.bases[i] : BigDecimal.ZERO, amount);
        }
    }

    private static void sum(Map<Long, BigDecimal[]> sums, Long key, BigDecimal base, BigDecimal amount) {
        BigDecimal[] sum = sums.computeIfAbsent(key, k -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
        sum[0] = sum[0].add(base);
        sum[1] = sum[1].add(amount);
    }

    private List<TaxTotal> taxTotals(Sense sense) {
        List<TaxTotal> totals = new ArrayList<>();
        byTax.forEach((id, sum) -> totals.add(new TaxTotal(id, sense.of(sum[0]), sense.of(sum[1]))));
        return List.copyOf(totals);
    }

    private List<TaxGroupTotal> groupTotals(Sense sense) {
        List<TaxGroupTotal> totals = new ArrayList<>();
        byGroup.forEach((id, sum) -> totals.add(new TaxGroupTotal(id, sense.of(sum[0]), sense.of(sum[1]))));
        return List.copyOf(totals);
    }
}
