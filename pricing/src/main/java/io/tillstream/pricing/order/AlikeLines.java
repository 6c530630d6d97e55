package io.tillstream.pricing.order;

import io.tillstream.pricing.tax.TaxSequence;
import java.math.BigDecimal;
import java.util.Arrays;

/** The sums of lines that have the same taxes. */
final class AlikeLines {
    final TaxSequence taxes;
    final BigDecimal[] bases;
    final BigDecimal[] amounts;
    private BigDecimal withoutTaxes = BigDecimal.ZERO;

    AlikeLines(TaxSequence taxes) {
        this.taxes = taxes;
        this.bases = zeros();
        this.amounts = zeros();
    }

    void add(CountedLine line) {
        if (bases.length == 0) {
            withoutTaxes = withoutTaxes.add(line.untaxed);
        }
        for (int i = 0; i < bases.length; i++) {
            bases[i] = bases[i].add(line.bases[i]);
            amounts[i] = amounts[i].add(line.amounts[i]);
        }
    }

    /** As with a single line, what the first tax was counted on. */
    BigDecimal untaxed() {
        return bases.length == 0 ? withoutTaxes : bases[0];
    }

    private BigDecimal[] zeros() {
        BigDecimal[] zeros = new BigDecimal[taxes.taxes().size()];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }
}
