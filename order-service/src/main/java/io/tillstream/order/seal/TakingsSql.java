package io.tillstream.order.seal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Sums of a session's paid orders. Each starts at the index pos_order(session_id, state). */
final class TakingsSql {

    /** A late order was announced as such and is posted by itself: it is in no takings. */
    private static final String PAID =
            "pos_order o WHERE o.session_id = $1 AND o.state IN ('paid', 'done') AND NOT o.late";

    private static final String LINES = "order_line l JOIN pos_order o ON o.id = l.order_id AND o.month = l.month"
            + " WHERE o.session_id = $1 AND o.state IN ('paid', 'done') AND NOT o.late";

    private static final String TOTALS =
            "SELECT count(*)::int, coalesce(sum(o.total), 0), coalesce(sum(o.paid), 0) FROM " + PAID;

    private static final String LINE_TOTALS = """
            SELECT coalesce(sum(l.total), 0),
                   coalesce(sum(l.quantity * l.unit_price * l.discount / 100), 0),
                   coalesce(sum(l.total) FILTER (WHERE l.quantity < 0), 0),
                   (count(DISTINCT o.id) FILTER (WHERE l.quantity < 0))::int
            FROM %s
            """.formatted(LINES);

    private static final String DRAFTS =
            "SELECT id, uid, pos_reference, total FROM pos_order WHERE session_id = $1 AND state = 'draft' ORDER BY id";

    private static final String PAYMENTS = """
            SELECT p.payment_method_id, sum(p.amount), count(*) FILTER (WHERE NOT p.is_change)::int
            FROM order_payment p JOIN pos_order o ON o.id = p.order_id AND o.month = p.month
            WHERE o.session_id = $1 AND o.state IN ('paid', 'done') AND NOT o.late GROUP BY 1 ORDER BY 1
            """;

    private static final String TAXES = """
            SELECT t.tax_id, t.account_id, sum(t.base), sum(t.amount), l.quantity < 0 AS refund
            FROM order_tax t JOIN pos_order o ON o.id = t.order_id AND o.month = t.month
            JOIN order_line l ON l.id = t.line_id AND l.month = t.month
            WHERE o.session_id = $1 AND o.state IN ('paid', 'done') AND NOT o.late GROUP BY 1, 2, 5 ORDER BY 1, 5, 2
            """;

    private static final String INCOME = """
            SELECT l.income_account_id, l.tax_ids, sum(l.booked_untaxed), l.quantity < 0 AS refund
            FROM %s GROUP BY 1, 2, 4 ORDER BY 1, 2, 4
            """.formatted(LINES);

    private static final String CATEGORIES = """
            SELECT l.category_id, sum(l.quantity), sum(l.booked_untaxed), sum(l.total)
            FROM %s GROUP BY 1 ORDER BY 1
            """.formatted(LINES);

    private static final String CASHIERS =
            "SELECT o.user_id, count(*)::int, sum(o.total) FROM " + PAID + " GROUP BY 1 ORDER BY 1";

    private static final String PAY_LATER = """
            SELECT p.payment_method_id, o.partner_id, sum(p.amount)
            FROM order_payment p JOIN pos_order o ON o.id = p.order_id AND o.month = p.month
            WHERE o.session_id = $1 AND o.state IN ('paid', 'done') AND NOT o.late AND p.kind = 'pay_later'
            GROUP BY 1, 2 ORDER BY 1, 2
            """;

    private static final String QUARANTINED = "SELECT count(*)::int, coalesce(sum(total), 0) FROM quarantine"
            + " WHERE session_id = $1 AND state = 'waiting' AND reason <> 'conflict'";

    record Totals(int orders, BigDecimal total, BigDecimal paid) {}

    record LineTotals(BigDecimal total, BigDecimal discount, BigDecimal refunded, int refunds) {}

    private final SqlClient client;
    private final long sessionId;
    private final Amounts amounts;

    TakingsSql(SqlClient client, long sessionId, Amounts amounts) {
        this.client = client;
        this.sessionId = sessionId;
        this.amounts = amounts;
    }

    Uni<Totals> totals() {
        return list(TOTALS, row -> new Totals(row.getInteger(0), row.getBigDecimal(1), row.getBigDecimal(2)))
                .map(rows -> rows.get(0));
    }

    Uni<LineTotals> lineTotals() {
        return list(
                        LINE_TOTALS,
                        row -> new LineTotals(
                                row.getBigDecimal(0), row.getBigDecimal(1), row.getBigDecimal(2), row.getInteger(3)))
                .map(rows -> rows.get(0));
    }

    Uni<List<Takings.DraftOrder>> drafts() {
        return list(
                DRAFTS,
                row -> new Takings.DraftOrder(row.getLong(0), row.getString(1), row.getString(2), money(row, 3)));
    }

    Uni<List<Takings.PaymentSum>> payments() {
        return list(PAYMENTS, row -> new Takings.PaymentSum(row.getLong(0), money(row, 1), row.getInteger(2)));
    }

    Uni<List<Takings.TaxSum>> taxes() {
        return list(
                TAXES,
                row -> new Takings.TaxSum(
                        row.getLong(0), row.getLong(1), money(row, 2), money(row, 3), row.getBoolean(4)));
    }

    Uni<List<Takings.IncomeSum>> income() {
        return list(
                INCOME,
                row -> new Takings.IncomeSum(
                        row.getLong(0), Arrays.asList(row.getArrayOfLongs(1)), money(row, 2), row.getBoolean(3)));
    }

    Uni<List<Takings.CategorySum>> categories() {
        return list(
                CATEGORIES,
                row -> new Takings.CategorySum(
                        row.getLong(0),
                        row.getBigDecimal(1).stripTrailingZeros().toPlainString(),
                        money(row, 2),
                        money(row, 3)));
    }

    Uni<List<Takings.CashierSum>> cashiers() {
        return list(CASHIERS, row -> new Takings.CashierSum(row.getLong(0), row.getInteger(1), money(row, 2)));
    }

    Uni<List<Takings.PayLaterSum>> payLater() {
        return list(PAY_LATER, row -> new Takings.PayLaterSum(row.getLong(0), row.getLong(1), money(row, 2)));
    }

    Uni<Takings.Quarantined> quarantined() {
        return list(QUARANTINED, row -> new Takings.Quarantined(row.getInteger(0), money(row, 1)))
                .map(rows -> rows.get(0));
    }

    private String money(Row row, int column) {
        return amounts.text(row.getBigDecimal(column));
    }

    private <T> Uni<List<T>> list(String sql, Function<Row, T> mapper) {
        return client.preparedQuery(sql).execute(Tuple.of(sessionId)).map(rows -> {
            var list = new ArrayList<T>();
            rows.forEach(row -> list.add(mapper.apply(row)));
            return list;
        });
    }
}
