package io.tillstream.pricing.tax;

import java.math.BigDecimal;
import java.util.List;

/**
 * The taxes of a price in the order in which they are counted, and all that follows from them before the price is known.
 * Lines with the same taxes share one.
 *
 * <p>Neighbouring taxes that share one base form a batch: each is counted beside the others and not on them.
 */
public final class TaxSequence {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Tax> taxes;
    private final Tax[] ordered;
    private final PriceView view;
    private final boolean[] inPrice;
    private final int[] batchStart;
    private final int[] batchEnd;
    private final BigDecimal[] percentOnTop;
    private final BigDecimal[] percentLeft;
    private final boolean allInPrice;

    private TaxSequence(List<Tax> taxes, PriceView view) {
        this.taxes = taxes;
        this.ordered = taxes.toArray(new Tax[0]);
        this.view = view;
        this.batchStart = new int[ordered.length];
        this.batchEnd = new int[ordered.length];
        this.percentOnTop = new BigDecimal[ordered.length];
        this.percentLeft = new BigDecimal[ordered.length];
        this.inPrice = new boolean[ordered.length];
        this.allInPrice = findInPrice();
        findBatches();
    }

    /** @param taxes from {@link TaxBook#flatten} */
    public static TaxSequence of(List<Tax> taxes, PriceView view) {
        return new TaxSequence(List.copyOf(taxes), view);
    }

    /** The taxes, in the order in which they are counted. */
    public List<Tax> taxes() {
        return taxes;
    }

    int size() {
        return ordered.length;
    }

    Tax tax(int i) {
        return ordered[i];
    }

    /** Index of the first tax of this one's batch. */
    int batchStart(int i) {
        return batchStart[i];
    }

    /** Index of the last tax of this one's batch. */
    int batchEnd(int i) {
        return batchEnd[i];
    }

    /** 100 and the amounts of this one's batch: what a price without them grows to. */
    BigDecimal percentOnTop(int i) {
        return percentOnTop[i];
    }

    /** 100 less the amounts of this one's batch: what they leave of a price that holds them. */
    BigDecimal percentLeft(int i) {
        return percentLeft[i];
    }

    /** Whether the given price holds this tax. */
    boolean inPrice(int i) {
        return inPrice[i];
    }

    /** Whether the given price is the total. */
    boolean allInPrice() {
        return allInPrice;
    }

    private boolean findInPrice() {
        boolean all = true;
        for (int i = 0; i < ordered.length; i++) {
            inPrice[i] = ordered[i].priceInclude() && view == PriceView.AS_DEFINED;
            all &= inPrice[i];
        }
        return all;
    }

    private void findBatches() {
        int last = ordered.length - 1;
        for (int first = last; first >= 0; first--) {
            if (first == 0 || !together(ordered[first - 1], ordered[first], ordered[last])) {
                fill(first, last);
                last = first - 1;
            }
        }
    }

    private void fill(int first, int last) {
        BigDecimal percent = BigDecimal.ZERO;
        for (int i = first; i <= last; i++) {
            percent = percent.add(ordered[i].amount());
        }
        for (int i = first; i <= last; i++) {
            batchStart[i] = first;
            batchEnd[i] = last;
            percentOnTop[i] = HUNDRED.add(percent);
            percentLeft[i] = HUNDRED.subtract(percent);
        }
    }

    private boolean together(Tax tax, Tax next, Tax last) {
        return tax.amountType() == last.amountType()
                && (view != PriceView.AS_DEFINED || tax.priceInclude() == last.priceInclude())
                && tax.includeBaseAmount() == last.includeBaseAmount()
                && !(tax.includeBaseAmount() && next.isBaseAffected());
    }
}
