package io.tillstream.order.chain;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Verifies every register's chain once a night, on one replica at a time. A pass that was cut off goes on where it was; a
 * chain whose night was missed is checked by day.
 */
@ApplicationScoped
public class CheckChains {

    private static final Logger LOG = Logger.getLogger(CheckChains.class);
    private static final Duration MISSED = Duration.ofHours(36);

    /** Held by the one connection of whoever checks; a replica that dies gives it back by dying. */
    private static final String LOCK = "SELECT pg_try_advisory_lock(hashtext('check-chains'))";

    private static final String UNLOCK = "SELECT pg_advisory_unlock(hashtext('check-chains'))";

    private final Pool pool;
    private final ChainChecks checks;
    private final VerifyChain chains;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final AtomicLong broken;
    private final AtomicLong lastFinished;

    CheckChains(Pool pool, ChainChecks checks, VerifyChain chains, MeterRegistry metrics, Clock clock) {
        this.pool = pool;
        this.checks = checks;
        this.chains = chains;
        this.metrics = metrics;
        this.clock = clock;
        this.broken = metrics.gauge("tillstream.order.chains.broken", new AtomicLong());
        this.lastFinished = metrics.gauge("tillstream.order.chains.last.check.seconds", new AtomicLong());
    }

    @Scheduled(
            cron = "${tillstream.chain.check-cron:0 15 3 * * ?}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> nightly() {
        return check(clock.instant());
    }

    @Scheduled(
            every = "${tillstream.chain.resume-every:10m}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> resume() {
        return check(clock.instant().minus(MISSED));
    }

    /** On every replica, whichever did the work. */
    @Scheduled(every = "${tillstream.chain.metrics-every:60s}", delayed = "10s")
    Uni<Void> measure() {
        return checks.summary()
                .invoke(summary -> {
                    broken.set(summary.broken());
                    lastFinished.set(
                            summary.lastFinished() == null
                                    ? 0
                                    : summary.lastFinished().getEpochSecond());
                })
                .replaceWithVoid();
    }

    /** Those that were not checked since {@code older}, and those that are under way. */
    Uni<Void> check(Instant older) {
        return pool.withConnection(connection -> connection
                .query(LOCK)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0))
                .chain(ours -> ours
                        ? run(older).eventually(() -> unlock(connection))
                        : Uni.createFrom().voidItem()));
    }

    private static Uni<Void> unlock(SqlConnection connection) {
        return connection.query(UNLOCK).execute().replaceWithVoid();
    }

    private Uni<Void> run(Instant older) {
        return checks.begin(clock.instant(), older)
                .chain(() -> Multi.createBy()
                        .repeating()
                        .uni(() -> step())
                        .whilst(more -> more)
                        .collect()
                        .last())
                .chain(this::measure);
    }

    /** One stretch of one chain; false: nothing is under way any more. */
    private Uni<Boolean> step() {
        return checks.next().chain(next -> advance(next));
    }

    private Uni<Boolean> advance(Optional<ChainChecks.UnderWay> next) {
        if (next.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        var chain = next.get();
        return chains.stretch(chain.registerId(), chain.reached())
                .invoke(stretch -> metrics.counter("tillstream.order.chains.checked.orders")
                        .increment(stretch.counted()))
                .chain(stretch -> stretch.isEnd() ? finish(stretch.report()) : go(chain, stretch))
                .replaceWith(true);
    }

    private Uni<Void> go(ChainChecks.UnderWay chain, Stretch stretch) {
        return checks.reached(chain.registerId(), stretch.reached());
    }

    private Uni<Void> finish(ChainReport report) {
        if (!report.valid()) {
            LOG.errorf(
                    "The order chain of register %d is broken at position %d: %s",
                    report.registerId(),
                    report.brokenAt().position(),
                    report.brokenAt().reason());
        }
        return checks.finished(report, clock.instant());
    }
}
