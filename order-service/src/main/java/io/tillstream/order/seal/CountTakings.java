package io.tillstream.order.seal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;

/** Counts the takings of a session as they stand in one transaction (or now, outside one). */
final class CountTakings {

    private final TakingsSql sql;
    private final long sessionId;
    private final Amounts amounts;
    private TakingsSql.Totals totals;
    private TakingsSql.LineTotals lines;
    private List<Takings.DraftOrder> drafts;
    private List<Takings.PaymentSum> payments;
    private List<Takings.TaxSum> taxes;
    private List<Takings.IncomeSum> income;
    private List<Takings.CategorySum> categories;
    private List<Takings.CashierSum> cashiers;
    private List<Takings.PayLaterSum> payLater;
    private Takings.Quarantined quarantined;

    CountTakings(SqlClient client, long sessionId, Amounts amounts) {
        this.sql = new TakingsSql(client, sessionId, amounts);
        this.sessionId = sessionId;
        this.amounts = amounts;
    }

    Uni<List<Takings.DraftOrder>> drafts() {
        return sql.drafts();
    }

    Uni<Takings> count(boolean sealed) {
        return sql.totals()
                .invoke(found -> totals = found)
                .chain(sql::lineTotals)
                .invoke(found -> lines = found)
                .chain(sql::drafts)
                .invoke(found -> drafts = found)
                .chain(sql::payments)
                .invoke(found -> payments = found)
                .chain(sql::taxes)
                .invoke(found -> taxes = found)
                .chain(sql::income)
                .invoke(found -> income = found)
                .chain(sql::categories)
                .invoke(found -> categories = found)
                .chain(sql::cashiers)
                .invoke(found -> cashiers = found)
                .chain(sql::payLater)
                .invoke(found -> payLater = found)
                .chain(sql::quarantined)
                .invoke(found -> quarantined = found)
                .map(found -> takings(sealed));
    }

    private Takings takings(boolean sealed) {
        return new Takings(
                sessionId,
                sealed,
                amounts.currency(),
                totals.orders(),
                amounts.text(totals.total()),
                drafts,
                payments,
                taxes,
                income,
                categories,
                cashiers,
                amounts.text(lines.discount()),
                amounts.text(lines.refunded()),
                lines.refunds(),
                amounts.text(totals.paid().subtract(lines.total())),
                payLater,
                quarantined);
    }
}
