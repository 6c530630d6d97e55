package io.tillstream.config.register;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.tillstream.config.company.CompanyCurrency;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A register over HTTP.
 *
 * @param currency of the limits, and of everything sold there
 * @param categoryIds what it shows, with all below; empty is the whole assortment
 * @param openingDifferenceLimit the most that an opening count may differ without approval; null is any difference
 * @param blindClosing cashiers count without being told what is expected
 * @param custom settings of extensions by namespace
 */
record RegisterView(
        long id,
        String code,
        String name,
        long storeId,
        long companyId,
        String currency,
        long pricelistId,
        SortedSet<Long> pricelistIds,
        SortedSet<Long> paymentMethodIds,
        SortedSet<Long> categoryIds,
        SortedSet<Long> fiscalPositionIds,
        Long defaultFiscalPositionId,
        long journalId,
        Long cashRoundingId,
        boolean roundOnlyCash,
        String openingDifferenceLimit,
        String cashDifferenceLimit,
        boolean blindClosing,
        boolean invoicing,
        @JsonRawValue @Schema(implementation = Object.class) String custom,
        boolean active) {

    static RegisterView of(Register register, long companyId, CompanyCurrency currency) {
        return new RegisterView(
                register.id(),
                register.code,
                register.name,
                register.storeId,
                companyId,
                currency.code(),
                register.pricelistId,
                new TreeSet<>(register.pricelistIds),
                new TreeSet<>(register.paymentMethodIds),
                new TreeSet<>(register.categoryIds),
                new TreeSet<>(register.fiscalPositionIds),
                register.defaultFiscalPositionId,
                register.journalId,
                register.cashRoundingId,
                register.roundOnlyCash,
                currency.write(register.openingDifferenceLimit),
                currency.write(register.cashDifferenceLimit),
                register.blindClosing,
                register.invoicing,
                register.custom,
                register.active);
    }
}
