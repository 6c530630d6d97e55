package io.tillstream.session.accounting;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A posted entry as the REST API and {@code session.closed} show it. Amounts are in {@code currency}'s scale. */
public record JournalEntryView(
        long id, String journal, String ref, String date, String currency, List<LineView> lines) {

    /** {@code taxId}, {@code taxBase}, {@code paymentMethodId}, {@code partnerId}: null where they do not apply. */
    @Schema(name = "JournalLine")
    public record LineView(
            long id,
            AccountView account,
            String label,
            String debit,
            String credit,
            Long taxId,
            String taxBase,
            Long paymentMethodId,
            Long partnerId) {}

    /** An account by what bookkeepers call it. */
    @Schema(name = "JournalAccount")
    public record AccountView(String code, String name, String type) {}
}
