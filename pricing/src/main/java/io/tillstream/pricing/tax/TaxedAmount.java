package io.tillstream.pricing.tax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What the taxes of one line come to, in the order in which they were counted. Rounded per line, every figure is at the
 * currency's scale; rounded globally, none is.
 */
public final class TaxedAmount {
    private final TaxSequence sequence;
    private final BigDecimal total;
    private final BigDecimal[] bases;
    private final BigDecimal[] amounts;

    /**
     * The arrays are handed over.
     *
     * @param bases the first is the price without tax; it is there even where there is no tax
     */
    TaxedAmount(TaxSequence sequence, BigDecimal total, BigDecimal[] bases, BigDecimal[] amounts) {
        this.sequence = sequence;
        this.total = total;
        this.bases = bases;
        this.amounts = amounts;
    }

    /** The price without any tax, which is what the first tax was counted on. */
    public BigDecimal untaxed() {
        return bases[0];
    }

    /** The price with all taxes. */
    public BigDecimal total() {
        return total;
    }

    /** How many taxes there are. */
    public int size() {
        return amounts.length;
    }

    /** The tax at this place, from 0. */
    public Tax tax(int i) {
        return sequence.tax(i);
    }

    /** What the tax at this place was counted on; taxes that were counted beside each other share one object. */
    public BigDecimal base(int i) {
        return bases[i];
    }

    /** What the tax at this place comes to. */
    public BigDecimal amount(int i) {
        return amounts[i];
    }

    /** What each tax was counted on, the caller's own; the first is the untaxed price, even where there is no tax. */
    public BigDecimal[] bases() {
        return bases.clone();
    }

    /** What each tax comes to, the caller's own. */
    public BigDecimal[] amounts() {
        return amounts.clone();
    }

    /** The same, each tax with its figures. */
    public List<Share> taxes() {
        List<Share> shares = new ArrayList<>(amounts.length);
        for (int i = 0; i < amounts.length; i++) {
            shares.add(new Share(tax(i), bases[i], amounts[i]));
        }
        return List.copyOf(shares);
    }

    /**
     * One tax of the price.
     *
     * @param base what the tax was counted on
     * @param amount what it comes to
     */
    public record Share(Tax tax, BigDecimal base, BigDecimal amount) {}
}
