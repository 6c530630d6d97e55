package io.tillstream.pricing.order;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.tax.TaxSequence;
import io.tillstream.pricing.tax.TaxedAmount;
import java.math.BigDecimal;
import java.util.List;

/** A line while its order is being summed: what it comes to exactly, and what it is booked with so far. */
final class CountedLine {
    final OrderLine line;
    final TaxSequence taxes;
    final TaxedAmount exact;
    final BigDecimal untaxed;
    final BigDecimal total;
    /** What each tax was counted on; the first is the line without tax, and there even where there is no tax. */
    final BigDecimal[] bases;

    final BigDecimal[] amounts;

    private CountedLine(OrderLine line, TaxSequence taxes, TaxedAmount exact, BigDecimal untaxed, BigDecimal total) {
        this.line = line;
        this.taxes = taxes;
        this.exact = exact;
        this.untaxed = untaxed;
        this.total = total;
        this.bases = exact.bases();
        this.amounts = exact.amounts();
    }

    /** A line whose figures were rounded when they arose. */
    static CountedLine rounded(OrderLine line, TaxSequence taxes, TaxedAmount amount) {
        return new CountedLine(line, taxes, amount, amount.untaxed(), amount.total());
    }

    /** A line whose figures are exact; it shows them rounded. */
    static CountedLine exact(OrderLine line, TaxSequence taxes, TaxedAmount exact, Currency currency) {
        CountedLine counted =
                new CountedLine(line, taxes, exact, currency.round(exact.untaxed()), currency.round(exact.total()));
        counted.round(currency);
        return counted;
    }

    private void round(Currency currency) {
        bases[0] = untaxed;
        for (int i = 1; i < bases.length; i++) {
            boolean beside = exact.base(i) == exact.base(i - 1);
            bases[i] = beside ? bases[i - 1] : currency.round(bases[i]);
        }
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = currency.round(amounts[i]);
        }
    }

    /** Whether goods go the other way than those of the order: back in a sale, out in a refund. */
    boolean goesAgainst(Sense order) {
        return order.of(line.quantity()).signum() * line.unitPrice().signum() < 0;
    }

    PricedLine priced(Sense sense) {
        LineTax[] taxes = new LineTax[amounts.length];
        for (int i = 0; i < taxes.length; i++) {
            taxes[i] = new LineTax(exact.tax(i).id(), sense.of(bases[i]), sense.of(amounts[i]));
        }
        return new PricedLine(line.id(), sense.of(untaxed), sense.of(total), sense.of(bases[0]), List.of(taxes));
    }
}
