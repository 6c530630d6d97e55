package io.tillstream.session.closing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Orders that came between a seal and the blocker that gave it back: their events called them late, but the next seal counted
 * them. No supplement may post them again, whether their event has been heard or is still to come.
 */
@ApplicationScoped
class CountedLateOrders {

    private static final String SETTLE = """
            INSERT INTO late_order (order_id, session_id, paid, settled_at)
            SELECT id, $1, '{}', now() FROM unnest($2::bigint[]) AS id
            ON CONFLICT (order_id) DO UPDATE SET settled_at = excluded.settled_at
            """;

    /** In the transaction that posts them with the others. */
    Uni<Void> settle(SqlConnection connection, long sessionId, List<Long> orders) {
        return orders.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(SETTLE)
                        .execute(Tuple.of(sessionId, orders.toArray(Long[]::new)))
                        .replaceWithVoid();
    }
}
