package io.tillstream.config.tax;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Set;

/**
 * A tax as a person sends it, whole.
 *
 * @param amount percent, e.g. {@code "21"}, or the money of a fixed tax
 * @param childrenIds of a group: the taxes it stands for
 */
record TaxRequest(
        @NotBlank @Size(max = 64) String code,
        @NotBlank @Size(max = 200) String name,

        @NotNull @Pattern(regexp = "percent|fixed|division|group")
        String amountType,

        @NotNull @Digits(integer = 9, fraction = 6) BigDecimal amount,
        boolean priceInclude,
        boolean includeBaseAmount,
        Boolean baseAffected,
        Integer sequence,
        Long taxGroupId,
        Long accountId,
        Set<@NotNull Long> childrenIds,
        @Size(max = 500) String description,
        Boolean active) {

    TaxRecord applyTo(TaxRecord tax) {
        tax.code = code.strip();
        tax.name = name.strip();
        tax.amountType = amountType;
        tax.amount = amount;
        tax.priceInclude = priceInclude;
        tax.includeBaseAmount = includeBaseAmount;
        tax.baseAffected = !Boolean.FALSE.equals(baseAffected);
        tax.sequence = sequence == null ? 1 : sequence;
        tax.taxGroupId = taxGroupId;
        tax.accountId = accountId;
        tax.description = description;
        tax.active = !Boolean.FALSE.equals(active);
        tax.childrenIds.retainAll(children());
        tax.childrenIds.addAll(children());
        return tax;
    }

    private Set<Long> children() {
        return childrenIds == null ? Set.of() : childrenIds;
    }
}
