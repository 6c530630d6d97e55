package io.tillstream.pricing.order;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.tax.TaxedAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A line while its order is being summed: what it comes to exactly, and what it is booked with so far. */
final class CountedLine {
    final OrderLine line;
    final TaxedAmount exact;
    final BigDecimal untaxed;
    final BigDecimal total;
    final BigDecimal[] bases;
    final BigDecimal[] amounts;

    CountedLine(OrderLine line, TaxedAmount exact, Currency currency) {
        this.line = line;
        this.exact = exact;
        this.untaxed = currency.round(exact.untaxed());
        this.total = currency.round(exact.total());
        this.bases = new BigDecimal[exact.taxes().size()];
        this.amounts = new BigDecimal[exact.taxes().size()];
        for (int i = 0; i < bases.length; i++) {
            bases[i] = currency.round(exact.taxes().get(i).base());
            amounts[i] = currency.round(exact.taxes().get(i).amount());
        }
    }

    /** What the first tax was counted on is the line without tax; it follows when that base is corrected. */
    BigDecimal bookedUntaxed() {
        return bases.length == 0 ? untaxed : bases[0];
    }

    PricedLine priced(BigDecimal sign) {
        List<LineTax> taxes = new ArrayList<>(bases.length);
        for (int i = 0; i < bases.length; i++) {
            long taxId = exact.taxes().get(i).tax().id();
            taxes.add(new LineTax(taxId, bases[i].multiply(sign), amounts[i].multiply(sign)));
        }
        return new PricedLine(
                line.id(),
                untaxed.multiply(sign),
                total.multiply(sign),
                bookedUntaxed().multiply(sign),
                List.copyOf(taxes));
    }
}
