package io.tillstream.order.usecase;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** What waits in quarantine although its till sent it again and it was booked then, waits for nothing any more. */
@ApplicationScoped
public class SettleResent {

    private static final String SETTLE = """
            UPDATE quarantine q SET state = 'replayed', order_id = k.order_id, settled_at = now(),
                settled_note = 'Booked when its till sent it again'
            FROM order_key k JOIN pos_order o ON o.id = k.order_id AND o.month = k.month
            WHERE q.state = 'waiting' AND k.company_id = q.company_id AND k.uid = q.uid
                AND k.content_hash = q.content_hash AND o.state IN ('paid', 'done')
            """;

    private final Pool pool;

    SettleResent(Pool pool) {
        this.pool = pool;
    }

    @Scheduled(
            every = "${tillstream.quarantine.settle-resent-every:30s}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> settle() {
        return pool.query(SETTLE).execute().replaceWithVoid();
    }
}
