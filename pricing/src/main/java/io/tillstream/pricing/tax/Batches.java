package io.tillstream.pricing.tax;

import java.util.List;

/** Finds neighbouring taxes that share one base, so that each is counted beside the others and not on them. */
final class Batches {
    private Batches() {}

    /** For each tax the index of the first and, at {@code [1]}, of the last tax of its batch. */
    static int[][] of(List<Tax> taxes, PriceView view) {
        int[][] bounds = new int[2][taxes.size()];
        int last = taxes.size() - 1;
        for (int first = last; first >= 0; first--) {
            if (first == 0 || !together(taxes.get(first - 1), taxes.get(first), taxes.get(last), view)) {
                for (int i = first; i <= last; i++) {
                    bounds[0][i] = first;
                    bounds[1][i] = last;
                }
                last = first - 1;
            }
        }
        return bounds;
    }

    private static boolean together(Tax tax, Tax next, Tax last, PriceView view) {
        return tax.amountType() == last.amountType()
                && (view != PriceView.AS_DEFINED || tax.priceInclude() == last.priceInclude())
                && tax.includeBaseAmount() == last.includeBaseAmount()
                && !(tax.includeBaseAmount() && next.isBaseAffected());
    }
}
