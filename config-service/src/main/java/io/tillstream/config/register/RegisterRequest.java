package io.tillstream.config.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tillstream.config.company.CompanyCurrency;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A register as a person sends it, whole.
 *
 * @param pricelistIds what a cashier may choose from; the default one is always among them
 * @param categoryIds what it shows, with all below; empty is the whole assortment
 * @param roundOnlyCash absent is true
 * @param openingDifferenceLimit an amount in the company's currency; absent: any difference
 * @param blindClosing cashiers count without being told what is expected; absent is false
 * @param custom settings of extensions by namespace
 */
record RegisterRequest(
        @NotBlank @Size(max = 64) String code,
        @NotBlank @Size(max = 200) String name,
        @NotNull Long storeId,
        @NotNull Long pricelistId,
        Set<@NotNull Long> pricelistIds,
        @NotEmpty Set<@NotNull Long> paymentMethodIds,
        Set<@NotNull Long> categoryIds,
        Set<@NotNull Long> fiscalPositionIds,
        Long defaultFiscalPositionId,
        @NotNull Long journalId,
        Long cashRoundingId,
        Boolean roundOnlyCash,
        String openingDifferenceLimit,
        String cashDifferenceLimit,
        boolean blindClosing,
        boolean invoicing,
        Map<String, JsonNode> custom,
        Boolean active) {

    /** Never null. */
    Map<String, JsonNode> settings() {
        return custom == null ? Map.of() : custom;
    }

    Register applyTo(Register register, CompanyCurrency currency) {
        register.code = code.strip();
        register.name = name.strip();
        register.storeId = storeId;
        register.pricelistId = pricelistId;
        register.journalId = journalId;
        register.cashRoundingId = cashRoundingId;
        register.roundOnlyCash = !Boolean.FALSE.equals(roundOnlyCash);
        register.defaultFiscalPositionId = defaultFiscalPositionId;
        register.openingDifferenceLimit = currency.readLimit("openingDifferenceLimit", openingDifferenceLimit);
        register.cashDifferenceLimit = currency.readLimit("cashDifferenceLimit", cashDifferenceLimit);
        register.blindClosing = blindClosing;
        register.invoicing = invoicing;
        register.active = !Boolean.FALSE.equals(active);
        register.custom =
                JsonNodeFactory.instance.objectNode().setAll(settings()).toString();
        replace(register.pricelistIds, offeredPricelists());
        replace(register.paymentMethodIds, paymentMethodIds);
        replace(register.categoryIds, categoryIds);
        replace(register.fiscalPositionIds, fiscalPositionIds);
        return register;
    }

    private Set<Long> offeredPricelists() {
        var offered = new HashSet<Long>(pricelistIds == null ? Set.of() : pricelistIds);
        offered.add(pricelistId);
        return offered;
    }

    /** Only what differs, so that an unchanged collection is no change of the register. */
    private static void replace(Set<Long> ids, Set<Long> wanted) {
        var all = wanted == null ? Set.<Long>of() : wanted;
        ids.retainAll(all);
        ids.addAll(all);
    }
}
