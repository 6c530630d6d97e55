package io.tillstream.config.product;

import io.tillstream.config.company.CompanyCurrency;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;

/**
 * A product as a person sends it, whole: what is absent is empty, flags are as for a new product.
 *
 * @param listPrice an amount in the company's currency, e.g. {@code "2.40"}
 * @param standardPrice what it costs; absent is 0
 * @param uomId absent: pieces
 * @param tracking how its pieces are told apart; absent is {@code none}
 * @param templateId the product whose variant it is; absent, or its own id: it is nobody else's
 * @param variant what is its own among the variants, e.g. "Large"
 */
record ProductRequest(
        @Size(max = 64) String code,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 64) String barcode,
        @NotNull String listPrice,
        String standardPrice,
        Set<@NotNull Long> categoryIds,
        Set<@NotNull Long> taxIds,
        Long uomId,
        Long incomeAccountId,
        Boolean toWeight,
        Boolean availableInPos,
        Boolean saleOk,
        Boolean active,
        @Size(max = 2000) String description,
        @Pattern(regexp = "none|lot|serial") String tracking,
        Long templateId,
        @Size(max = 200) String variant) {

    ProductDraft draft(CompanyCurrency currency) {
        return new ProductDraft(
                code,
                name,
                barcode,
                currency.read("listPrice", listPrice),
                Objects.requireNonNullElse(currency.read("standardPrice", standardPrice), BigDecimal.ZERO),
                uomId,
                incomeAccountId,
                Boolean.TRUE.equals(toWeight),
                !Boolean.FALSE.equals(availableInPos),
                !Boolean.FALSE.equals(saleOk),
                !Boolean.FALSE.equals(active),
                description,
                tracking,
                templateId,
                variant,
                categoryIds == null ? Set.of() : categoryIds,
                taxIds == null ? Set.of() : taxIds);
    }
}
