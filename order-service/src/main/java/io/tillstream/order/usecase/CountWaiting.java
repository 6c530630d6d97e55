package io.tillstream.order.usecase;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;

/** Says how many orders wait in quarantine, by reason: what an operator watches. */
@ApplicationScoped
public class CountWaiting {

    private static final String WAITING =
            "SELECT reason, count(*) FROM quarantine WHERE state = 'waiting' GROUP BY reason";

    private final Pool pool;
    private final MultiGauge waiting;

    CountWaiting(Pool pool, MeterRegistry metrics) {
        this.pool = pool;
        this.waiting = MultiGauge.builder("tillstream.quarantine.waiting")
                .description("Orders that could not be booked and are not settled")
                .register(metrics);
    }

    @Scheduled(every = "${tillstream.quarantine.metrics-every:30s}", delayed = "5s")
    Uni<Void> count() {
        return pool.query(WAITING)
                .execute()
                .invoke(rows -> waiting.register(
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(CountWaiting::gauge)
                                .toList(),
                        true))
                .replaceWithVoid();
    }

    private static MultiGauge.Row<Number> gauge(Row row) {
        return MultiGauge.Row.of(Tags.of("reason", row.getString(0)), row.getLong(1));
    }
}
