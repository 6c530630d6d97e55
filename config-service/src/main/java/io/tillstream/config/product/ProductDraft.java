package io.tillstream.config.product;

import io.tillstream.kit.problem.Refusal;
import java.math.BigDecimal;
import java.util.Set;

/**
 * What a person says a product is.
 *
 * @param uomId null: the first unit there is
 * @param tracking how its pieces are told apart: {@code none}, {@code lot} or {@code serial}
 * @param templateId the product whose variant it is; null, or its own id: it is nobody else's
 * @param variant what is its own among the variants, e.g. "Large"; null is nothing
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
        String tracking,
        Long templateId,
        String variant,
        Set<Long> categoryIds,
        Set<Long> taxIds) {

    static final String UNTRACKED = "none";
    private static final Set<String> TRACKINGS = Set.of(UNTRACKED, "lot", "serial");
    private static final int LONGEST_VARIANT = 200;

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
            ProductDraft.UNTRACKED,
            null,
            null,
            Set.of(),
            Set.of());

    ProductDraft {
        code = emptyIsNull(code);
        barcode = emptyIsNull(barcode);
        description = emptyIsNull(description);
        variant = emptyIsNull(variant);
        tracking = tracking == null ? UNTRACKED : tracking;
        if (!TRACKINGS.contains(tracking)) {
            throw Refusal.invalid("tracking", "is one of none, lot, serial");
        }
        if (variant != null && variant.length() > LONGEST_VARIANT) {
            throw Refusal.invalid("variant", "has more than " + LONGEST_VARIANT + " characters");
        }
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
                tracking,
                templateId,
                variant,
                categoryIds,
                taxIds);
    }

    private static String emptyIsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
