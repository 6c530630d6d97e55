package io.tillstream.order.intent;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Finds out what came of payments that nobody waits for any more: the answer was lost, or whoever asked was killed. Any
 * replica does it, each payment one at a time.
 */
@ApplicationScoped
public class ResolvePayments {

    private static final Logger LOG = Logger.getLogger(ResolvePayments.class);
    private static final int AT_ONCE = 20;

    private static final Outcome NEVER_ASKED = Outcome.of(IntentState.FAILED, "The terminal was never asked.");
    private static final Outcome NO_ANSWER = Outcome.of(IntentState.UNKNOWN, "The terminal did not answer.");

    private final PaymentIntents intents;
    private final AskTerminal asking;
    private final TerminalSettings settings;
    private final AtomicLong unknown;

    ResolvePayments(PaymentIntents intents, AskTerminal asking, TerminalSettings settings, MeterRegistry metrics) {
        this.intents = intents;
        this.asking = asking;
        this.settings = settings;
        this.unknown = metrics.gauge("tillstream.terminal.unknown", new AtomicLong());
    }

    @Scheduled(
            every = "${tillstream.terminal.resolve-every:2s}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> resolve() {
        return resolveSome()
                .chain(some -> some.size() < AT_ONCE ? Uni.createFrom().voidItem() : resolve());
    }

    /** On every replica, whichever did the work. */
    @Scheduled(every = "${tillstream.terminal.metrics-every:30s}", delayed = "5s")
    Uni<Void> measure() {
        return intents.countUnknown().invoke(unknown::set).replaceWithVoid();
    }

    /** One that cannot be resolved holds up none of the others. */
    Uni<List<PaymentIntent>> resolveSome() {
        return intents.claim(AT_ONCE).call(claimed -> Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUniAndMerge(this::resolve)
                .collect()
                .last());
    }

    private Uni<PaymentIntent> resolve(PaymentIntent intent) {
        return outcome(intent)
                .onFailure()
                .invoke(failure -> LOG.warnf("Payment %s goes on waiting: %s", intent.id(), failure))
                .onFailure()
                .recoverWithItem(intent);
    }

    private Uni<PaymentIntent> outcome(PaymentIntent intent) {
        if (intent.state() == IntentState.STORED) {
            return asking.settle(intent, NEVER_ASKED);
        }
        return asking.status(intent)
                .chain(known -> known.state() == IntentState.ASKED && isOverdue(known)
                        ? asking.settle(known, NO_ANSWER)
                        : Uni.createFrom().item(known));
    }

    /** Whoever asked would have had an answer by now, or given up. */
    private boolean isOverdue(PaymentIntent intent) {
        var waited = Duration.between(intent.askedAt(), Instant.now());
        return waited.compareTo(settings.patience()) > 0;
    }
}
