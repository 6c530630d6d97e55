package io.tillstream.order.store;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Makes the partitions of the next months before their first order comes. The start of the service does, too; and where
 * both were missed (a machine that slept over the turn of a year), the first order does.
 */
@ApplicationScoped
public class Months {

    private static final int AHEAD = 2;

    private final Pool pool;
    private final Clock clock;

    Months(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m")
    Uni<Void> makeAhead() {
        return make(clock.instant());
    }

    /** The month of this receipt and the next ones; those that are there stay as they are. */
    public Uni<Void> make(Instant receipt) {
        var first = LocalDate.ofInstant(receipt, ZoneOffset.UTC).withDayOfMonth(1);
        return Multi.createFrom()
                .range(0, AHEAD + 1)
                .onItem()
                .transformToUniAndConcatenate(month ->
                        pool.preparedQuery("SELECT ensure_month($1)").execute(Tuple.of(first.plusMonths(month))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Whether a row found no partition. */
    public static boolean isMissing(Throwable failure) {
        return failure instanceof PgException refused
                && "23514".equals(refused.getSqlState())
                && refused.getMessage().contains("no partition of relation");
    }
}
