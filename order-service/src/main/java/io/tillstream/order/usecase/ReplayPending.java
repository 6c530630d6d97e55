package io.tillstream.order.usecase;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.TransientFailure;
import io.tillstream.order.ingest.IngestOrders;
import io.tillstream.order.ingest.Json;
import io.tillstream.order.ingest.Models;
import io.tillstream.order.ingest.SaleArrived;
import io.tillstream.order.ingest.Sender;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Orders that waited for a record whose owner did not answer replay themselves. */
@ApplicationScoped
public class ReplayPending {

    private static final Logger LOG = Logger.getLogger(ReplayPending.class);
    private static final int AT_ONCE = 200;

    private static final String WAITING = """
            SELECT id, coalesce(repaired, original), draft, sender FROM quarantine
            WHERE state = 'waiting' AND reason = 'reference-pending' AND ($1::text IS NULL OR waiting_model = $1)
            ORDER BY attempts, id LIMIT $2
            """;

    private final Pool pool;
    private final IngestOrders ingest;
    private final Set<String> awake = ConcurrentHashMap.newKeySet();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    ReplayPending(Pool pool, IngestOrders ingest) {
        this.pool = pool;
        this.ingest = ingest;
    }

    /** A record of this model has arrived; the caller does not wait. Of many that arrive at once, few are looked for. */
    public void wake(String model) {
        asked.add(model);
        if (!awake.add(model)) {
            return;
        }
        asked.remove(model);
        replayAll(model)
                .onTermination()
                .invoke(() -> rest(model))
                .subscribe()
                .with(done -> {}, failure -> LOG.warnf("Orders go on waiting: %s", failure.getMessage()));
    }

    void onSale(@Observes SaleArrived sale) {
        wake(Models.LINE);
    }

    private void rest(String model) {
        awake.remove(model);
        if (asked.contains(model)) {
            wake(model);
        }
    }

    @Scheduled(
            every = "${tillstream.quarantine.retry-every:30s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> retry() {
        return replayAll(null);
    }

    /** As long as many wait and some of them are booked: after a long absence of an owner there may be thousands. */
    private Uni<Void> replayAll(String model) {
        return replaySome(model)
                .chain(booked -> booked.size() == AT_ONCE && booked.contains(true)
                        ? replayAll(model)
                        : Uni.createFrom().voidItem());
    }

    private Uni<List<Boolean>> replaySome(String model) {
        return pool.preparedQuery(WAITING)
                .execute(Tuple.of(model, AT_ONCE))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(this::replay)
                .collect()
                .asList();
    }

    /**
     * In the name of who sent it. Twice at the same moment books once: the order's key sees to it. Answers whether it waits
     * no longer; one that fails for good holds up none of the others.
     */
    private Uni<Boolean> replay(Row row) {
        return Uni.createFrom()
                .deferred(() -> ingest.replay(
                        row.getLong(0),
                        Json.read(row.getString(1)),
                        row.getBoolean(2),
                        row.getJsonObject(3).mapTo(Sender.class)))
                .map(outcome -> !outcome.status().equals("quarantined"))
                .onFailure(failure -> !TransientFailure.is(failure))
                .invoke(failure -> LOG.warnf("Order %d in quarantine: %s", row.getLong(0), failure.getMessage()))
                .onFailure(failure -> !TransientFailure.is(failure))
                .recoverWithItem(false);
    }
}
