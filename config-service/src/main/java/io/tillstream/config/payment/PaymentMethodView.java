package io.tillstream.config.payment;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.tillstream.config.company.CompanyCurrency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A payment method over HTTP.
 *
 * @param currency of the limit
 * @param differenceLimit the most that a count may differ without approval; null is any difference
 * @param terminal the card terminal it is paid at, e.g. {@code simulated}; null is none
 */
record PaymentMethodView(
        long id,
        String code,
        String name,
        String type,
        Long journalId,
        Long receivableAccountId,
        Long outstandingAccountId,
        int sequence,
        String currency,
        String differenceLimit,
        boolean splitTransactions,
        String terminal,

        @JsonRawValue @Schema(implementation = Object.class, nullable = true)
        String terminalSettings,

        boolean active) {

    static PaymentMethodView of(PaymentMethod method, CompanyCurrency currency) {
        return new PaymentMethodView(
                method.id(),
                method.code,
                method.name,
                method.type,
                method.journalId,
                method.receivableAccountId,
                method.outstandingAccountId,
                method.sequence,
                currency.code(),
                currency.write(method.differenceLimit),
                method.splitTransactions,
                method.terminal,
                method.terminalSettings,
                method.active);
    }
}
