package io.tillstream.pricing.order;

import io.tillstream.pricing.tax.TaxSequence;
import java.math.BigDecimal;
import java.util.Arrays;

/** The sums of lines that have the same taxes. */
final class AlikeLines {
    final TaxSequence taxes;
    final BigDecimal[] bases;
    final BigDecimal[] amounts;

    AlikeLines(CountedLine like) {
        this.taxes = like.taxes;
        this.bases = zeros(like.bases.length);
        this.amounts = zeros(like.amounts.length);
    }

    void add(CountedLine line) {
        BigDecimal added = null;
        BigDecimal before = null;
        for (int i = 0; i < bases.length; i++) {
            boolean beside = line.bases[i] == added && bases[i] == before; // their sum is the same, too
            added = line.bases[i];
            before = bases[i];
            bases[i] = beside ? bases[i - 1] : before.add(added);
        }
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = amounts[i].add(line.amounts[i]);
        }
    }

    private static BigDecimal[] zeros(int size) {
        BigDecimal[] zeros = new BigDecimal[size];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }
}
