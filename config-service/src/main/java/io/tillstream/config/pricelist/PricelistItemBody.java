package io.tillstream.config.pricelist;

import io.tillstream.config.company.CompanyCurrency;
import io.tillstream.kit.problem.Refusal;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * One line of a pricelist over HTTP, both ways; the names are Odoo's.
 *
 * @param id absent for a new line
 * @param fixedPrice an amount of money, as are priceSurcharge, priceMinMargin and priceMaxMargin
 * @param percentPrice percent off, as is priceDiscount
 * @param base what a percentage or formula counts from; absent is list_price
 */
record PricelistItemBody(
        Long id,

        @NotNull @Pattern(regexp = "3_global|2_product_category|1_product|0_product_variant")
        String appliedOn,

        Long productId,
        Long categoryId,
        @Digits(integer = 9, fraction = 6) BigDecimal minQuantity,
        OffsetDateTime dateStart,
        OffsetDateTime dateEnd,

        @NotNull @Pattern(regexp = "fixed|percentage|formula")
        String computePrice,

        String fixedPrice,
        @Digits(integer = 9, fraction = 6) BigDecimal percentPrice,

        @Pattern(regexp = "list_price|standard_price|pricelist")
        String base,

        Long basePricelistId,
        @Digits(integer = 9, fraction = 6) BigDecimal priceDiscount,
        String priceSurcharge,
        @Digits(integer = 9, fraction = 6) BigDecimal priceRound,
        String priceMinMargin,
        String priceMaxMargin) {

    private static final String LIST_PRICE = "list_price";

    static PricelistItemBody of(PricelistItem item, CompanyCurrency currency) {
        return new PricelistItemBody(
                item.id,
                item.appliedOn,
                item.productId,
                item.categoryId,
                item.minQuantity,
                utc(item.dateStart),
                utc(item.dateEnd),
                item.computePrice,
                currency.write(item.fixedPrice),
                item.percentPrice,
                item.base,
                item.basePricelistId,
                item.priceDiscount,
                currency.write(item.priceSurcharge),
                item.priceRound,
                currency.write(item.priceMinMargin),
                currency.write(item.priceMaxMargin));
    }

    void applyTo(PricelistItem item, CompanyCurrency currency) {
        requireTarget();
        requirePrice();
        item.appliedOn = appliedOn;
        item.productId = productId;
        item.categoryId = categoryId;
        item.minQuantity = minQuantity == null ? BigDecimal.ZERO : minQuantity;
        item.dateStart = dateStart;
        item.dateEnd = dateEnd;
        item.computePrice = computePrice;
        item.fixedPrice = currency.read("fixedPrice", fixedPrice);
        item.percentPrice = percentPrice;
        item.base = base == null ? LIST_PRICE : base;
        item.basePricelistId = basePricelistId;
        item.priceDiscount = priceDiscount;
        item.priceSurcharge = currency.read("priceSurcharge", priceSurcharge);
        item.priceRound = priceRound;
        item.priceMinMargin = currency.read("priceMinMargin", priceMinMargin);
        item.priceMaxMargin = currency.read("priceMaxMargin", priceMaxMargin);
    }

    private void requireTarget() {
        require(
                (productId != null) == appliedOn.matches("[01]_.*"),
                "productId",
                "goes with 1_product and 0_product_variant");
        require((categoryId != null) == appliedOn.startsWith("2"), "categoryId", "goes with 2_product_category");
        require((basePricelistId != null) == "pricelist".equals(base), "basePricelistId", "goes with base pricelist");
        require(
                dateStart == null || dateEnd == null || dateEnd.isAfter(dateStart),
                "dateEnd",
                "must be after dateStart");
    }

    private void requirePrice() {
        require(!computePrice.equals("fixed") || fixedPrice != null, "fixedPrice", "is needed for a fixed price");
        require(
                !computePrice.equals("percentage") || percentPrice != null,
                "percentPrice",
                "is needed for a percentage");
    }

    private static void require(boolean fulfilled, String field, String message) {
        if (!fulfilled) {
            throw Refusal.invalid(field, message);
        }
    }

    private static OffsetDateTime utc(OffsetDateTime time) {
        return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
