package io.tillstream.session.register;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A way to pay.
 *
 * @param kind {@code cash}, {@code bank} or {@code pay_later}
 * @param journalId where its money is booked; empty for pay_later
 * @param receivableAccountId empty: the company's
 * @param outstandingAccountId empty: the journal's default account
 * @param limit the most that a count may differ without approval; empty: not said here
 * @param split whether its money is booked for each customer, not in one sum
 */
public record PaymentMethod(
        long id,
        String name,
        String kind,
        int sequence,
        Optional<Long> journalId,
        Optional<Long> receivableAccountId,
        Optional<Long> outstandingAccountId,
        Optional<BigDecimal> limit,
        boolean split) {

    public static final String CASH = "cash";
    public static final String PAY_LATER = "pay_later";

    static PaymentMethod of(JsonObject record) {
        return new PaymentMethod(
                record.getLong("id"),
                Fields.text(record, "name").orElse("?"),
                Fields.text(record, "type").orElse("bank"),
                record.getInteger("sequence", 0),
                Fields.id(record, "journal_id"),
                Fields.id(record, "receivable_account_id"),
                Fields.id(record, "outstanding_account_id"),
                Fields.amount(record, "difference_limit"),
                Boolean.TRUE.equals(record.getValue("split_transactions")));
    }

    PaymentMethod limitedTo(Optional<BigDecimal> other) {
        return new PaymentMethod(
                id, name, kind, sequence, journalId, receivableAccountId, outstandingAccountId, other, split);
    }

    public boolean isCash() {
        return CASH.equals(kind);
    }

    /** The customer owes it; no money to count. */
    public boolean isPayLater() {
        return PAY_LATER.equals(kind);
    }
}
