package io.tillstream.order.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.TransientFailure;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.order.store.Months;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Takes orders from tills: each judged by itself, all booked with one commit, none lost for another's fault. */
@ApplicationScoped
public class IngestOrders {

    private static final Logger LOG = Logger.getLogger(IngestOrders.class);
    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Lookups lookups;
    private final Booking booking;
    private final AwaitedSales awaited;
    private final Months months;
    private final MeterRegistry metrics;
    private final Clock clock;

    IngestOrders(
            Lookups lookups, Booking booking, AwaitedSales awaited, Months months, MeterRegistry metrics, Clock clock) {
        this.lookups = lookups;
        this.booking = booking;
        this.awaited = awaited;
        this.months = months;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * Answers one outcome for each, in the order sent, after the commit.
     *
     * @param draft what the call says of all of them; an order's own state wins
     */
    public Uni<List<Outcome>> ingest(List<JsonNode> orders, boolean draft, Sender sender) {
        var arrivals = IntStream.range(0, orders.size())
                .mapToObj(place -> Arrival.of(place, orders.get(place), draft, null))
                .toList();
        return take(arrivals, sender);
    }

    /** Tries once more what is in quarantine; {@code order} may be the original or a repaired one. */
    public Uni<Outcome> replay(long quarantineId, JsonNode order, boolean draft, Sender sender) {
        return take(List.of(Arrival.of(0, order, draft, quarantineId)), sender).map(outcomes -> outcomes.get(0));
    }

    private Uni<List<Outcome>> take(List<Arrival> arrivals, Sender sender) {
        if (arrivals.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var now = clock.instant();
        return lookups.of(arrivals)
                .map(known -> judge(arrivals, known, sender, now))
                .chain(judgements ->
                        bookTogether(judgements, sender, now).invoke(outcomes -> awaited.look(judgements, outcomes)))
                .invoke(this::count);
    }

    private static List<Judgement> judge(List<Arrival> arrivals, Known known, Sender sender, Instant now) {
        var judge = new Judge(known, sender, now);
        return arrivals.stream()
                .map(arrival -> Judgement.of(arrival, known, sender, judge))
                .toList();
    }

    private Uni<List<Outcome>> bookTogether(List<Judgement> batch, Sender sender, Instant now) {
        return patiently(batch, sender, now)
                .onFailure(failure -> !TransientFailure.is(failure) && !(failure instanceof Refusal))
                .recoverWithUni(failure -> bookOneByOne(batch, sender, now, failure));
    }

    /** Deadlocks and lost connections pass: nothing was committed, so all of it is done again. */
    private Uni<List<Outcome>> patiently(List<Judgement> batch, Sender sender, Instant now) {
        return Uni.createFrom()
                .deferred(() -> booking.book(batch, sender, now))
                .onFailure(Months::isMissing)
                .recoverWithUni(() -> months.make(now).chain(() -> booking.book(batch, sender, now)))
                .onFailure(TransientFailure::is)
                .retry()
                .withBackOff(PAUSE)
                .atMost(ATTEMPTS);
    }

    /** The database would not take the batch for something in it: each order then stands or falls by itself. */
    private Uni<List<Outcome>> bookOneByOne(List<Judgement> batch, Sender sender, Instant now, Throwable failure) {
        LOG.warnf("A batch of %d orders is booked one by one: %s", batch.size(), failure.getMessage());
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(judgement -> bookAlone(judgement, sender, now))
                .collect()
                .asList();
    }

    private Uni<Outcome> bookAlone(Judgement judgement, Sender sender, Instant now) {
        return patiently(List.of(judgement), sender, now)
                .onFailure(failure -> !TransientFailure.is(failure) && judgement.isBookable())
                .recoverWithUni(failure -> patiently(
                        List.of(judgement.refused("fault", "The database refused the order: " + failure.getMessage())),
                        sender,
                        now))
                .map(outcomes -> outcomes.get(0));
    }

    private void count(List<Outcome> outcomes) {
        outcomes.stream()
                .collect(Collectors.groupingBy(Outcome::status, Collectors.counting()))
                .forEach((status, orders) ->
                        metrics.counter("tillstream.orders", "status", status).increment(orders));
    }
}
