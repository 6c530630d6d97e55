package io.tillstream.order.ingest;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.outbox.Outbox;
import io.tillstream.kit.data.outbox.OutgoingEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One transaction for a judged batch: what is good is booked, the rest is kept, and both are said. */
@ApplicationScoped
class Booking {

    private final Pool pool;
    private final Outbox outbox;

    Booking(Pool pool, Outbox outbox) {
        this.pool = pool;
        this.outbox = outbox;
    }

    /** In the order of the batch. Committed when this answers. */
    Uni<List<Outcome>> book(List<Judgement> batch, Sender sender, Instant now) {
        return pool.withTransaction(connection -> book(batch, sender, now, connection));
    }

    private Uni<List<Outcome>> book(List<Judgement> batch, Sender sender, Instant now, SqlConnection connection) {
        var run = new BookingRun(new BookingSql(connection), sender);
        var keeping = new Keeping(new BookingSql(connection), new QuarantineSql(connection), sender, now);
        var unbookable =
                batch.stream().filter(judgement -> !judgement.isBookable()).toList();
        return rounds(run, batch)
                .chain(() -> keeping.keep(unbookable, run.refused()))
                .chain(() -> keeping.settle(outcomes(run, keeping), batch))
                .chain(() -> outbox.append(connection, events(run, keeping)))
                .map(done -> outcomes(run, keeping));
    }

    private static Uni<Void> rounds(BookingRun run, List<Judgement> batch) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var round : BookingRounds.of(batch)) {
            all = all.chain(() -> run.book(round));
        }
        return all;
    }

    private static List<OutgoingEvent> events(BookingRun run, Keeping keeping) {
        var events = new ArrayList<>(run.events());
        events.addAll(keeping.events());
        return events;
    }

    private static List<Outcome> outcomes(BookingRun run, Keeping keeping) {
        Map<Integer, Outcome> byPlace = new LinkedHashMap<>();
        run.outcomes().forEach(outcome -> byPlace.put(outcome.place(), outcome));
        keeping.outcomes().forEach(outcome -> byPlace.put(outcome.place(), outcome));
        return byPlace.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }
}
