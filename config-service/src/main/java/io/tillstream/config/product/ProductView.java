package io.tillstream.config.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tillstream.config.company.CompanyCurrency;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A product over HTTP.
 *
 * @param currency of both prices
 * @param templateId the product whose variant it is; null, or its own id: it is nobody else's
 * @param variant what is its own among the variants, e.g. "Large"; null is nothing
 * @param standardPrice what it costs; only for managers and administrators, else absent
 */
record ProductView(
        long id,
        String code,
        String name,
        String barcode,
        String currency,
        String listPrice,
        @JsonInclude(JsonInclude.Include.NON_NULL) String standardPrice,
        SortedSet<Long> categoryIds,
        SortedSet<Long> taxIds,
        long uomId,
        Long incomeAccountId,
        boolean toWeight,
        boolean availableInPos,
        boolean saleOk,
        boolean active,
        String description,
        String tracking,
        Long templateId,
        String variant) {

    static ProductView of(Product product, CompanyCurrency currency, boolean withCost) {
        return new ProductView(
                product.id(),
                product.code,
                product.name,
                product.barcode,
                currency.code(),
                currency.write(product.listPrice),
                withCost ? currency.write(product.standardPrice) : null,
                new TreeSet<>(product.categoryIds),
                new TreeSet<>(product.taxIds),
                product.uomId,
                product.incomeAccountId,
                product.toWeight,
                product.availableInPos,
                product.saleOk,
                product.active,
                product.description,
                product.tracking,
                product.templateId,
                product.variant);
    }
}
