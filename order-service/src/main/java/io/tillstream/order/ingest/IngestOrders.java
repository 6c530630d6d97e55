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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Takes orders from tills: each judged by itself, all booked with one commit, none lost for another's fault. */
@ApplicationScoped
public class IngestOrders {

    private static final Logger LOG = Logger.getLogger(IngestOrders.class);
    private static final int ATTEMPTS = 3;
    private static final int REREADINGS = 8;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Lookups lookups;
    private final Rereading rereading;
    private final Booking booking;
    private final AwaitedSales awaited;
    private final Months months;
    private final MeterRegistry metrics;
    private final Clock clock;

    IngestOrders(
            Lookups lookups,
            Rereading rereading,
            Booking booking,
            AwaitedSales awaited,
            Months months,
            MeterRegistry metrics,
            Clock clock) {
        this.lookups = lookups;
        this.rereading = rereading;
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
        Uni<List<Outcome>> all = Uni.createFrom().item(List.of());
        for (var part : parts(arrivals)) {
            all = all.chain(outcomes -> take(part, sender, false, REREADINGS).map(more -> joined(outcomes, more)));
        }
        return all.invoke(this::count);
    }

    /** What only says how an order changed is read when what it changes is stored: hardly any batch has both. */
    private static List<List<Arrival>> parts(List<Arrival> arrivals) {
        var parts = new ArrayList<List<Arrival>>();
        var seen = new HashMap<String, JsonNode>();
        var begin = 0;
        for (var place = 0; place < arrivals.size(); place++) {
            var arrival = arrivals.get(place);
            var before = seen.put(arrival.uid(), arrival.sent());
            if (before != null && arrival.uid() != null && arrival.mayBeChange() && !before.equals(arrival.sent())) {
                parts.add(arrivals.subList(begin, place));
                begin = place;
                seen.clear();
                seen.put(arrival.uid(), arrival.sent());
            }
        }
        parts.add(arrivals.subList(begin, arrivals.size()));
        return parts;
    }

    private static List<Outcome> joined(List<Outcome> some, List<Outcome> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** @param looks whether what is stored is looked at also of those orders that may say all by themselves */
    private Uni<List<Outcome>> take(List<Arrival> arrivals, Sender sender, boolean looks, int again) {
        var now = clock.instant();
        return lookups.of(arrivals)
                .chain(known -> rereading
                        .over(arrivals, known, sender, looks)
                        .chain(read -> (read == arrivals ? Uni.createFrom().item(known) : lookups.of(read))
                                .map(all -> judge(read, all, sender, now))))
                .chain(judgements -> !looks && judgements.stream().anyMatch(IngestOrders::mayBeGoodAfterAll)
                        ? take(arrivals, sender, true, again)
                        : book(judgements, sender, now)
                                .onFailure(failure -> failure instanceof OrderMoved && again > 0)
                                .recoverWithUni(() -> take(arrivals, sender, true, again - 1)));
    }

    private Uni<List<Outcome>> book(List<Judgement> judgements, Sender sender, Instant now) {
        return bookTogether(judgements, sender, now).invoke(outcomes -> awaited.look(judgements, outcomes));
    }

    /** Together with what is stored it may make sense. */
    private static boolean mayBeGoodAfterAll(Judgement judgement) {
        return !judgement.isBookable()
                && judgement.arrival().standing() == null
                && judgement.arrival().mayBeChange();
    }

    private static List<Judgement> judge(List<Arrival> arrivals, Known known, Sender sender, Instant now) {
        var judge = new Judge(known, sender, now);
        return arrivals.stream()
                .map(arrival -> Judgement.of(arrival, known, sender, judge))
                .toList();
    }

    private Uni<List<Outcome>> bookTogether(List<Judgement> batch, Sender sender, Instant now) {
        return patiently(batch, sender, now)
                .onFailure(failure -> isOfTheDatabase(failure) && !(failure instanceof Refusal))
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
                .onFailure(failure -> isOfTheDatabase(failure) && judgement.isBookable())
                .recoverWithUni(failure -> patiently(
                        List.of(judgement.refused("fault", "The database refused the order: " + failure.getMessage())),
                        sender,
                        now))
                .map(outcomes -> outcomes.get(0));
    }

    private static boolean isOfTheDatabase(Throwable failure) {
        return !TransientFailure.is(failure) && !(failure instanceof OrderMoved);
    }

    private void count(List<Outcome> outcomes) {
        outcomes.stream()
                .collect(Collectors.groupingBy(Outcome::status, Collectors.counting()))
                .forEach((status, orders) ->
                        metrics.counter("tillstream.orders", "status", status).increment(orders));
    }
}
