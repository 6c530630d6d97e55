package io.tillstream.config.product;

import io.tillstream.kit.problem.Refusal;
import java.math.BigDecimal;
import java.util.Set;

/**
 * What a person says a product is.
 *
 * @param uomId null: the first unit there is
 */
record ProductDraft(
        String code,
        String name,
        String barcode,
        BigDecimal listPrice,
        BigDecimal standardPrice,
        Long uomId,
        Long incomeAccountId,
        boolean toWeight,
        boolean availableInPos,
        boolean saleOk,
        boolean active,
        String description,
        Set<Long> categoryIds,
        Set<Long> taxIds) {

    /** Before anything was said. */
    static final ProductDraft BLANK = new ProductDraft(
            null,
            null,
            null,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            null,
            null,
            false,
            true,
            true,
            true,
            null,
            Set.of(),
            Set.of());

    ProductDraft {
        code = emptyIsNull(code);
        barcode = emptyIsNull(barcode);
        description = emptyIsNull(description);
    }

    ProductDraft requireName() {
        if (name == null || name.isBlank()) {
            throw Refusal.invalid("name", "is needed");
        }
        return this;
    }

    ProductDraft archived() {
        return new ProductDraft(
                code,
                name,
                barcode,
                listPrice,
                standardPrice,
                uomId,
                incomeAccountId,
                toWeight,
                availableInPos,
                saleOk,
                false,
                description,
                categoryIds,
                taxIds);
    }

    private static String emptyIsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
