package io.tillstream.session.live;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.page.PageRequest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All sessions at one glance: SQL and binding only. One query for a page, whatever it shows: the rows of the page by the
 * partial index of sessions that are not closed, everything else by primary keys.
 */
@ApplicationScoped
public class Overview {

    /**
     * Null filters nothing, except state: null is every state but closed.
     *
     * @param userId who opened it, or who created one that is not opened yet
     */
    public record Filter(Long companyId, Long[] stores, Long storeId, Long registerId, Long userId, String state) {}

    /** What the sessions of one currency come to. */
    public record Sum(String currency, int decimals, int sessions, int orders, BigDecimal total) {}

    private static final String WHERE = """
            WHERE ($1::bigint IS NULL OR s.company_id = $1) AND ($2::bigint[] IS NULL OR s.store_id = ANY ($2))
                AND ($3::bigint IS NULL OR s.store_id = $3) AND ($4::bigint IS NULL OR s.register_id = $4)
                AND ($5::bigint IS NULL OR coalesce(s.opened_by, s.user_id) = $5)
            """;

    private static final String PAGE = """
            SELECT s.id, s.name, s.register_id, r.record->>'code' AS register_code, r.record->>'name' AS register_name,
                s.store_id, t.record->>'name' AS store_name, t.record->>'timezone' AS timezone, s.state,
                coalesce(s.opened_by, s.user_id) AS user_id, u.record->>'name' AS user_name, s.created_at, s.opened_at,
                s.closing_at, s.closed_at, s.currency, s.decimals,
                coalesce(s.order_count, l.order_count, 0) AS order_count, coalesce(s.total, l.total, 0) AS total,
                coalesce(l.refund_count, 0) AS refund_count, coalesce(l.refund_total, 0) AS refund_total, s.opening_cash,
                coalesce(s.opening_cash, 0) + coalesce(p.cash, 0) + coalesce(m.cash, 0) AS cash_expected,
                l.last_order_at, nullif(y.heard_at, '-infinity') AS heard_at, coalesce(q.orders, 0) AS quarantined,
                coalesce(o.orders, 0) AS late, c.step, c.waits_for
            FROM (SELECT * FROM session s %s AND %s AND s.id < $6 ORDER BY s.id DESC LIMIT $7) s
            LEFT JOIN copy r ON r.model = 'pos.config' AND r.id = s.register_id
            LEFT JOIN copy t ON t.model = 'tillstream.store' AND t.id = s.store_id
            LEFT JOIN copy u ON u.model = 'res.users' AND u.id = coalesce(s.opened_by, s.user_id)
            LEFT JOIN session_sales l ON l.session_id = s.id
            LEFT JOIN register_sync y ON y.register_id = s.register_id
            LEFT JOIN closing c ON c.session_id = s.id
            LEFT JOIN LATERAL (SELECT sum(p.amount) AS cash FROM session_payments p
                JOIN copy k ON k.model = 'pos.payment.method' AND k.id = p.payment_method_id
                    AND k.record->>'type' = 'cash' WHERE p.session_id = s.id) p ON true
            LEFT JOIN LATERAL (SELECT sum(CASE m.direction WHEN 'in' THEN m.amount ELSE -m.amount END) AS cash
                FROM cash_move m WHERE m.session_id = s.id) m ON true
            LEFT JOIN LATERAL (SELECT count(*)::int AS orders FROM session_quarantine q
                WHERE q.session_id = s.id) q ON true
            LEFT JOIN LATERAL (SELECT count(*)::int AS orders FROM late_order o
                WHERE o.session_id = s.id AND o.settled_at IS NULL) o ON true
            ORDER BY s.id DESC
            """;

    private static final String SUMS = """
            SELECT s.currency, max(s.decimals), count(*)::int, coalesce(sum(coalesce(s.order_count, l.order_count)), 0)::int,
                coalesce(sum(coalesce(s.total, l.total)), 0)
            FROM session s LEFT JOIN session_sales l ON l.session_id = s.id %s AND %s
            GROUP BY s.currency ORDER BY s.currency
            """;

    /** As the partial index of sessions that are not closed has it. */
    private static final String NOT_CLOSED = "s.state <> 'closed'";

    private final Pool pool;

    Overview(Pool pool) {
        this.pool = pool;
    }

    /** The newest first. */
    public Uni<List<OverviewRow>> page(Filter filter, PageRequest request) {
        var tuple = tuple(filter).addLong(request.afterId(Long.MAX_VALUE)).addInteger(request.fetch());
        return pool.preparedQuery(PAGE.formatted(WHERE, states(filter)))
                .execute(tuple)
                .map(rows -> {
                    List<OverviewRow> found = new ArrayList<>();
                    rows.forEach(row -> found.add(row(row)));
                    return found;
                });
    }

    /** Of all pages together, one sum for each currency. */
    public Uni<List<Sum>> sums(Filter filter) {
        return pool.preparedQuery(SUMS.formatted(WHERE, states(filter)))
                .execute(tuple(filter))
                .map(rows -> {
                    List<Sum> sums = new ArrayList<>();
                    rows.forEach(row -> sums.add(new Sum(
                            row.getString(0),
                            row.getInteger(1),
                            row.getInteger(2),
                            row.getInteger(3),
                            row.getBigDecimal(4))));
                    return sums;
                });
    }

    /** Only names that we know come here; they are never bound, so that the plan can use the index. */
    private static String states(Filter filter) {
        return filter.state() == null ? NOT_CLOSED : "s.state = '" + filter.state() + "'";
    }

    private static Tuple tuple(Filter filter) {
        return Tuple.tuple()
                .addLong(filter.companyId())
                .addArrayOfLong(filter.stores())
                .addLong(filter.storeId())
                .addLong(filter.registerId())
                .addLong(filter.userId());
    }

    private static OverviewRow row(Row row) {
        return new OverviewRow(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("register_id"),
                row.getString("register_code"),
                row.getString("register_name"),
                row.getLong("store_id"),
                row.getString("store_name"),
                row.getString("timezone"),
                row.getString("state"),
                row.getLong("user_id"),
                row.getString("user_name"),
                instant(row, "created_at"),
                instant(row, "opened_at"),
                instant(row, "closing_at"),
                instant(row, "closed_at"),
                row.getString("currency"),
                row.getInteger("decimals"),
                row.getInteger("order_count"),
                row.getBigDecimal("total"),
                row.getInteger("refund_count"),
                row.getBigDecimal("refund_total"),
                row.getBigDecimal("opening_cash"),
                row.getBigDecimal("cash_expected"),
                instant(row, "last_order_at"),
                instant(row, "heard_at"),
                row.getInteger("quarantined"),
                row.getInteger("late"),
                row.getString("step"),
                row.getString("waits_for"));
    }

    private static Instant instant(Row row, String column) {
        var time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
