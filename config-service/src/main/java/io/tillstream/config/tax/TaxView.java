package io.tillstream.config.tax;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A tax over HTTP.
 *
 * @param amount percent, or the money of a fixed tax
 */
record TaxView(
        long id,
        String code,
        String name,
        String amountType,
        String amount,
        boolean priceInclude,
        boolean includeBaseAmount,
        boolean baseAffected,
        int sequence,
        Long taxGroupId,
        Long accountId,
        SortedSet<Long> childrenIds,
        String description,
        boolean active) {

    static TaxView of(TaxRecord tax) {
        return new TaxView(
                tax.id(),
                tax.code,
                tax.name,
                tax.amountType,
                tax.amount.toPlainString(),
                tax.priceInclude,
                tax.includeBaseAmount,
                tax.baseAffected,
                tax.sequence,
                tax.taxGroupId,
                tax.accountId,
                new TreeSet<>(tax.childrenIds),
                tax.description,
                tax.active);
    }
}
