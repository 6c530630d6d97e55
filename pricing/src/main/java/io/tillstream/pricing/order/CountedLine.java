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
    final BigDecimal[] bases;
    final BigDecimal[] amounts;

    CountedLine(OrderLine line, TaxSequence taxes, TaxedAmount exact, Currency currency) {
        this.line = line;
        this.taxes = taxes;
        this.exact = exact;
        this.untaxed = currency.round(exact.untaxed());
        this.total = currency.round(exact.total());
        this.bases = new BigDecimal[exact.taxes().size()];
        this.amounts = new BigDecimal[exact.taxes().size()];
        BigDecimal exactBase = exact.untaxed();
        BigDecimal base = untaxed;
        for (int i = 0; i < bases.length; i++) {
            TaxedAmount.Share share = exact.taxes().get(i);
            if (share.base() != exactBase) { // taxes beside each other share one
                exactBase = share.base();
                base = currency.round(exactBase);
            }
            bases[i] = base;
            amounts[i] = currency.round(share.amount());
        }
    }

    /** What the first tax was counted on is the line without tax; it follows when that base is corrected. */
    BigDecimal bookedUntaxed() {
        return bases.length == 0 ? untaxed : bases[0];
    }

    PricedLine priced(Sense sense) {
        LineTax[] taxes = new LineTax[bases.length];
        for (int i = 0; i < taxes.length; i++) {
            long taxId = exact.taxes().get(i).tax().id();
            taxes[i] = new LineTax(taxId, sense.of(bases[i]), sense.of(amounts[i]));
        }
        return new PricedLine(line.id(), sense.of(untaxed), sense.of(total), sense.of(bookedUntaxed()), List.of(taxes));
    }
}
