package io.tillstream.session.register;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A register as config-service describes it.
 *
 * @param decimals of its currency
 * @param openingLimit the most that the opening count may differ without a manager; empty is any difference
 * @param cashLimit the same at the close, for cash methods without a limit of their own
 * @param blindClosing whoever counts at the close is not told what is expected
 */
public record Register(
        long id,
        String code,
        long storeId,
        long companyId,
        String currency,
        int decimals,
        long journalId,
        List<Long> paymentMethodIds,
        Optional<BigDecimal> openingLimit,
        Optional<BigDecimal> cashLimit,
        boolean blindClosing) {

    /** The register's limit for cash, where the method has none of its own. */
    PaymentMethod limited(PaymentMethod method) {
        return method.isCash() && method.limit().isEmpty() ? method.limitedTo(cashLimit) : method;
    }

    static Register of(JsonObject record) {
        return new Register(
                record.getLong("id"),
                Fields.text(record, "code")
                        .or(() -> Fields.text(record, "name"))
                        .orElse("REG"),
                Fields.id(record, "store_id").orElseThrow(),
                Fields.id(record, "company_id").orElseThrow(),
                Fields.text(record, "currency").orElseThrow(),
                record.getInteger("currency_decimal_places", 2),
                Fields.id(record, "journal_id").orElse(0L),
                Fields.ids(record, "payment_method_ids"),
                Fields.amount(record, "opening_difference_limit"),
                Fields.amount(record, "cash_difference_limit"),
                Boolean.TRUE.equals(record.getValue("blind_closing")));
    }
}
