package io.tillstream.session.late;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Orders that came after the seal: SQL and binding only. */
@ApplicationScoped
public class LateOrders {

    private static final String CLOSED_WITH_WAITING =
            """
            SELECT DISTINCT l.session_id FROM late_order l JOIN session s ON s.id = l.session_id
            WHERE l.settled_at IS NULL AND s.state = 'closed' LIMIT $1
            """;

    private final Pool pool;

    LateOrders(Pool pool) {
        this.pool = pool;
    }

    /** An order is heard of once, however often its event comes. */
    public Uni<Void> hear(SqlConnection connection, long orderId, long sessionId) {
        return connection
                .preparedQuery("INSERT INTO late_order (order_id, session_id) VALUES ($1, $2) ON CONFLICT DO NOTHING")
                .execute(Tuple.of(orderId, sessionId))
                .replaceWithVoid();
    }

    Uni<List<Long>> waiting(long sessionId) {
        return ids(
                pool, "SELECT order_id FROM late_order WHERE session_id = $1 AND settled_at IS NULL", Tuple.of(sessionId));
    }

    Uni<List<Long>> closedSessionsWithWaiting(int most) {
        return ids(pool, CLOSED_WITH_WAITING, Tuple.of(most));
    }

    Uni<Void> settle(SqlConnection connection, List<Long> orderIds) {
        return connection
                .preparedQuery("UPDATE late_order SET settled_at = now() WHERE order_id = ANY ($1)")
                .execute(Tuple.of(orderIds.toArray(Long[]::new)))
                .replaceWithVoid();
    }

    private static Uni<List<Long>> ids(SqlClient client, String sql, Tuple values) {
        return client.preparedQuery(sql).execute(values).map(rows -> {
            List<Long> ids = new ArrayList<>();
            rows.forEach(row -> ids.add(row.getLong(0)));
            return ids;
        });
    }
}
