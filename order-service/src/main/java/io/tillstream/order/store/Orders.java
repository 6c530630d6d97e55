package io.tillstream.order.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.kit.problem.Refusal;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The orders that are booked or parked. Each comes out of the database as one JSON object, with all that is its own. */
@ApplicationScoped
public class Orders {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Lines, payments and taxes by their index on order_id, in the one partition of the order's month. */
    private static final String SELECT = """
            SELECT cast(to_jsonb(r) AS text) FROM (
                SELECT o.*, c.record ->> 'name' AS partner_name, i.id AS invoice_id, i.number AS invoice_number,
                    (SELECT jsonb_agg(to_jsonb(l) || jsonb_build_object('refunded',
                            (SELECT f.refunded FROM refunded_line f WHERE f.line_id = l.id)) ORDER BY l.position)
                     FROM order_line l WHERE l.order_id = o.id AND l.month = o.month) AS lines,
                    (SELECT jsonb_agg(p ORDER BY p.position)
                     FROM order_payment p WHERE p.order_id = o.id AND p.month = o.month) AS payments,
                    (SELECT jsonb_agg(t) FROM (SELECT tax_id, sum(base) AS base, sum(amount) AS amount
                     FROM order_tax WHERE order_id = o.id AND month = o.month GROUP BY tax_id ORDER BY tax_id) t) AS taxes
                FROM pos_order o
                LEFT JOIN invoice i ON i.order_id = o.id
                LEFT JOIN copy c ON c.model = 'res.partner' AND c.id = o.partner_id
                WHERE %s ORDER BY %s LIMIT %d) r
            """;

    /** What the chain is counted from, and nothing else. Each partition is read by its index on the chain. */
    private static final String CHAIN = """
            SELECT cast(row_to_json(r) AS text) FROM (
                SELECT o.id, o.uid, o.number, o.session_id, o.created_at, o.currency, o.decimals, o.total, o.tax, o.change,
                    o.content_hash, o.chain_position, o.chain_hash,
                    (SELECT json_agg(l ORDER BY l.position)
                     FROM order_line l WHERE l.order_id = o.id AND l.month = o.month) AS lines,
                    (SELECT json_agg(p ORDER BY p.position)
                     FROM order_payment p WHERE p.order_id = o.id AND p.month = o.month) AS payments
                FROM pos_order o
                WHERE o.register_id = $1 AND o.chain_position > $2 ORDER BY o.chain_position LIMIT $3) r
            """;

    static final String NEWEST_FIRST = "o.id DESC";

    private final Pool pool;

    Orders(Pool pool) {
        this.pool = pool;
    }

    /** Newest first. */
    public Uni<Page<OrderRecord>> find(OrderFilter filter, PageRequest page, Scope scope) {
        var where = filter.on(scope.on(new Conditions())).and("o.id < ?", page.afterId(Long.MAX_VALUE));
        return list(pool, where, NEWEST_FIRST, page.fetch()).map(found -> Page.of(found, page, OrderRecord::id));
    }

    public Uni<OrderRecord> require(long id, Scope scope) {
        return list(pool, scope.on(new Conditions()).and("o.id = ?", id), NEWEST_FIRST, 1)
                .map(found -> {
                    if (found.isEmpty()) {
                        throw Refusal.notFound("order", id);
                    }
                    return found.get(0);
                });
    }

    /** What stands under an identity; null where nothing does that this person may see. */
    public Uni<OrderRecord> withUid(long companyId, String uid, Scope scope) {
        var where = scope.on(new Conditions())
                .and(
                        "(o.id, o.month) = (SELECT k.order_id, k.month FROM order_key k WHERE k.company_id = ? AND k.uid = ?)",
                        companyId,
                        uid);
        return list(pool, where, NEWEST_FIRST, 1).map(found -> found.isEmpty() ? null : found.get(0));
    }

    /** A stretch of a register's chain, in its order. */
    public Uni<List<OrderRecord>> chain(SqlClient client, long registerId, long afterPosition, int most) {
        return read(client, CHAIN, Tuple.of(registerId, afterPosition, most));
    }

    private static Uni<List<OrderRecord>> list(SqlClient client, Conditions where, String order, int most) {
        return read(client, sql(where, order, most), where.values());
    }

    static String sql(Conditions where, String order, int most) {
        return SELECT.formatted(where.sql(), order, most);
    }

    private static Uni<List<OrderRecord>> read(SqlClient client, String sql, Tuple values) {
        return client.preparedQuery(sql).execute(values).map(rows -> {
            var found = new ArrayList<OrderRecord>();
            rows.forEach(row -> found.add(read(row.getString(0))));
            return found;
        });
    }

    private static OrderRecord read(String json) {
        try {
            return JSON.readValue(json, OrderRecord.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
