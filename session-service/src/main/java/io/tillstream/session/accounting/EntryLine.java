package io.tillstream.session.accounting;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.math.BigDecimal;

/** One line of an entry; debit or credit is zero, neither is negative. */
public record EntryLine(
        Account account,
        String label,
        @JsonFormat(shape = Shape.STRING) BigDecimal debit,
        @JsonFormat(shape = Shape.STRING) BigDecimal credit,
        Long taxId,
        @JsonFormat(shape = Shape.STRING) BigDecimal taxBase,
        Long paymentMethodId,
        Long partnerId) {

    /** @param amount above zero is a debit, below zero a credit */
    static EntryLine of(Account account, String label, BigDecimal amount) {
        return new EntryLine(
                account,
                label,
                amount.max(BigDecimal.ZERO),
                amount.negate().max(BigDecimal.ZERO),
                null,
                null,
                null,
                null);
    }

    EntryLine ofTax(long id, BigDecimal base) {
        return new EntryLine(account, label, debit, credit, id, base, paymentMethodId, partnerId);
    }

    EntryLine paidBy(long methodId) {
        return new EntryLine(account, label, debit, credit, taxId, taxBase, methodId, partnerId);
    }

    EntryLine owedBy(Long partner) {
        return new EntryLine(account, label, debit, credit, taxId, taxBase, paymentMethodId, partner);
    }
}
