package io.tillstream.session.accounting;

import io.tillstream.session.model.Amounts;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;

/**
 * Money that moved on a cash or bank journal.
 *
 * @param kind {@code payments}, {@code cash-move} or {@code difference}
 * @param amount above zero came in
 * @param journalItemIds the lines of the journal entry that says so
 */
public record StatementLineView(
        long id,
        String kind,
        Long paymentMethodId,
        String journal,
        String ref,
        String date,
        String label,
        String amount,
        long journalEntryId,
        List<Long> journalItemIds) {

    static StatementLineView of(Row row, int decimals) {
        return new StatementLineView(
                row.getLong("id"),
                row.getString("kind"),
                row.getLong("payment_method_id"),
                row.getString("journal"),
                row.getString("ref"),
                row.getLocalDate("date").toString(),
                row.getString("label"),
                Amounts.text(row.getBigDecimal("amount"), decimals),
                row.getLong("entry_id"),
                List.of(row.getArrayOfLongs("items")));
    }
}
