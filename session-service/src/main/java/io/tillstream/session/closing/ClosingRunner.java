package io.tillstream.session.closing;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.session.Background;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Starts closes, and goes on with those that nobody works on: after a crash, here or on another replica. */
@ApplicationScoped
public class ClosingRunner {

    private static final int LOOKED_AT = 50;
    private static final Duration FIRST_GLANCE = Duration.ofMillis(100);
    private static final Duration LAST_GLANCE = Duration.ofSeconds(1);

    /** A run that says nothing for so long hangs on something that will never answer; another may begin. */
    private static final Duration LOST = Duration.ofMinutes(5);

    private final ClosingProcess process;
    private final Closings closings;
    private final Background background;
    private final Turns turns;
    private final Map<Long, Uni<Void>> running = new ConcurrentHashMap<>();

    ClosingRunner(ClosingProcess process, Closings closings, Background background, ClosingConfig config) {
        this.process = process;
        this.closings = closings;
        this.background = background;
        this.turns = new Turns(config.atOnce());
    }

    /** The close once it is decided. Whoever waits may give up; the close goes on. */
    Uni<Closing> decide(long sessionId) {
        return decide(sessionId, FIRST_GLANCE);
    }

    /** A run may have begun for an earlier try, or belong to another replica: then it is looked at again. */
    private Uni<Closing> decide(long sessionId, Duration glance) {
        return background
                .waitHere(run(sessionId))
                .chain(() -> closings.find(sessionId))
                .chain(found -> found.orElseThrow().step().isDecided()
                        ? Uni.createFrom().item(found.orElseThrow())
                        : later(sessionId, glance));
    }

    private Uni<Closing> later(long sessionId, Duration glance) {
        var next = glance.multipliedBy(2);
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(glance)
                .chain(() -> decide(sessionId, next.compareTo(LAST_GLANCE) < 0 ? next : LAST_GLANCE));
    }

    /** Nobody here works twice on the same close. */
    private Uni<Void> run(long sessionId) {
        return running.computeIfAbsent(sessionId, this::start);
    }

    private Uni<Void> start(long sessionId) {
        return background.start(() -> turns.take(() -> process.resume(sessionId))
                .ifNoItem()
                .after(LOST)
                .fail()
                .onFailure()
                .recoverWithNull()
                .onTermination()
                .invoke(() -> running.remove(sessionId)));
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> resumeAbandoned() {
        return closings.abandoned(LOOKED_AT)
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndMerge(this::run)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
