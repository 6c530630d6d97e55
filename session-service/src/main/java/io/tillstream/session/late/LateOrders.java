package io.tillstream.session.late;

import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.OrderEvent.OrderPaid;
import io.tillstream.session.Json;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Orders that came after the seal: SQL and binding only. */
@ApplicationScoped
public class LateOrders {

    /** Those whose turn came first are first; one that fails again and again waits longer each time. */
    private static final String DUE = """
            SELECT l.session_id FROM late_order l JOIN session s ON s.id = l.session_id
            LEFT JOIN supplement_failure f ON f.session_id = l.session_id
            WHERE l.settled_at IS NULL AND s.state = 'closed' AND (f.next_try IS NULL OR f.next_try <= now())
            GROUP BY l.session_id ORDER BY min(coalesce(f.next_try, l.heard_at)) LIMIT $1
            """;

    /** While nothing is sealed, what came late is counted with the others; while it is, or once it is closed, it waits. */
    private static final String SUM = """
            SELECT count(*)::int, coalesce(sum((l.paid->>'total')::numeric), 0), min(f.reason)
            FROM late_order l JOIN session s ON s.id = l.session_id
            LEFT JOIN closing c ON c.session_id = s.id LEFT JOIN supplement_failure f ON f.session_id = s.id
            WHERE l.session_id = $1 AND l.settled_at IS NULL
                AND (s.state = 'closed' OR c.step IN ('CHECKING', 'POSTING', 'UNSEALING'))
            """;

    private static final int AT_ONCE = 500;

    private final Pool pool;
    private final Json json;

    LateOrders(Pool pool, Json json) {
        this.pool = pool;
        this.json = json;
    }

    /** An order is heard of once, however often its event comes. */
    public Uni<Void> hear(SqlConnection connection, OrderPaid paid) {
        return connection
                .preparedQuery("INSERT INTO late_order (order_id, session_id, paid) VALUES ($1, $2, $3::text::jsonb)"
                        + " ON CONFLICT DO NOTHING")
                .execute(Tuple.of(paid.orderId(), paid.sessionId(), json.write(paid)))
                .replaceWithVoid();
    }

    /** What waits for a supplement. */
    public Uni<LateSum> sum(long sessionId) {
        return pool.preparedQuery(SUM)
                .execute(Tuple.of(sessionId))
                .map(rows -> rows.iterator().next())
                .map(row -> new LateSum(row.getInteger(0), row.getBigDecimal(1), row.getString(2)));
    }

    Uni<List<OrderPaid>> waiting(long sessionId) {
        return pool.preparedQuery("SELECT paid::text FROM late_order WHERE session_id = $1 AND settled_at IS NULL"
                        + " ORDER BY order_id LIMIT " + AT_ONCE)
                .execute(Tuple.of(sessionId))
                .map(rows -> {
                    List<OrderPaid> orders = new ArrayList<>();
                    rows.forEach(row -> orders.add(json.read(row.getString(0), OrderPaid.class)));
                    return orders;
                });
    }

    /** Closed sessions whose turn it is. */
    Uni<List<Long>> due(int most) {
        return pool.preparedQuery(DUE).execute(Tuple.of(most)).map(rows -> {
            List<Long> ids = new ArrayList<>();
            rows.forEach(row -> ids.add(row.getLong(0)));
            return ids;
        });
    }

    /** How many of them were still waiting. */
    Uni<Integer> settle(SqlConnection connection, List<OrderPaid> orders) {
        return connection
                .preparedQuery(
                        "UPDATE late_order SET settled_at = now() WHERE order_id = ANY ($1) AND settled_at IS NULL")
                .execute(Tuple.of(orders.stream().map(OrderPaid::orderId).toArray(Long[]::new)))
                .map(settled -> settled.rowCount());
    }
}
