package io.tillstream.pricing.order;

import io.tillstream.pricing.rounding.CashRounding;
import io.tillstream.pricing.tax.Tax;
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
        lines.forEach(this::add);
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

    PricedOrder priced(BigDecimal sign) {
        BigDecimal total = untaxed.add(tax);
        BigDecimal rounding = rounding();
        return new PricedOrder(
                order.currency(),
                lines.stream().map(line -> line.priced(sign)).toList(),
                untaxed.multiply(sign),
                tax.multiply(sign),
                total.multiply(sign),
                rounding.multiply(sign),
                total.add(rounding).multiply(sign),
                taxTotals(sign),
                groupTotals(sign));
    }

    private void add(CountedLine line) {
        untaxed = untaxed.add(line.bookedUntaxed());
        List<Long> groupsOfLine = new ArrayList<>();
        for (int i = 0; i < line.bases.length; i++) {
            Tax lineTax = line.exact.taxes().get(i).tax();
            BigDecimal amount = line.amounts[i];
            tax = tax.add(amount);
            sum(byTax, lineTax.id(), line.bases[i], amount);
            boolean first = !groupsOfLine.contains(lineTax.taxGroupId());
            groupsOfLine.add(lineTax.taxGroupId());
            sum(byGroup, lineTax.taxGroupId(), first ? line.bases[i] : BigDecimal.ZERO, amount);
        }
    }

    private static void sum(Map<Long, BigDecimal[]> sums, Long key, BigDecimal base, BigDecimal amount) {
        BigDecimal[] sum = sums.computeIfAbsent(key, k -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
        sum[0] = sum[0].add(base);
        sum[1] = sum[1].add(amount);
    }

    private List<TaxTotal> taxTotals(BigDecimal sign) {
        List<TaxTotal> totals = new ArrayList<>();
        byTax.forEach((id, sum) -> totals.add(new TaxTotal(id, sum[0].multiply(sign), sum[1].multiply(sign))));
        return List.copyOf(totals);
    }

    private List<TaxGroupTotal> groupTotals(BigDecimal sign) {
        List<TaxGroupTotal> totals = new ArrayList<>();
        byGroup.forEach((id, sum) -> totals.add(new TaxGroupTotal(id, sum[0].multiply(sign), sum[1].multiply(sign))));
        return List.copyOf(totals);
    }
}
