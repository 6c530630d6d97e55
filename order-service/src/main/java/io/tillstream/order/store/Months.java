package io.tillstream.order.store;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the partitions of the next months before their first order comes. The start of the service does, too. */
@ApplicationScoped
public class Months {

    private final Pool pool;

    Months(Pool pool) {
        this.pool = pool;
    }

    @Scheduled(every = "24h", delayed = "1h")
    Uni<Void> makeAhead() {
        return pool.query("SELECT ensure_months_ahead(2)").execute().replaceWithVoid();
    }
}
