package io.tillstream.session.closing;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.session.Background;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Starts closes, and goes on with those that nobody works on: after a crash, here or on another replica. */
@ApplicationScoped
public class ClosingRunner {

    private static final int AT_ONCE = 50;
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final ClosingProcess process;
    private final Closings closings;
    private final Background background;

    ClosingRunner(ClosingProcess process, Closings closings, Background background) {
        this.process = process;
        this.closings = closings;
        this.background = background;
    }

    /** The close once it is decided. Whoever waits may give up; the close goes on. */
    Uni<Closing> decide(long sessionId) {
        return background.start(() -> process.resume(sessionId)).chain(() -> look(sessionId));
    }

    private Uni<Closing> look(long sessionId) {
        return closings.find(sessionId)
                .chain(found -> found.orElseThrow().step().isDecided()
                        ? Uni.createFrom().item(found.orElseThrow())
                        : later(sessionId));
    }

    private Uni<Closing> later(long sessionId) {
        return Uni.createFrom().voidItem().onItem().delayIt().by(GLANCE).chain(() -> look(sessionId));
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> resumeAbandoned() {
        return closings.abandoned(AT_ONCE)
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndMerge(process::resume)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
