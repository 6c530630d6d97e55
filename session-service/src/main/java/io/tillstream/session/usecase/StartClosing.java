package io.tillstream.session.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.outbox.Outbox;
import io.tillstream.kit.data.outbox.OutgoingEvent;
import io.tillstream.kit.identity.Caller;
import io.tillstream.session.model.Session;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** A cashier stops selling and begins to count. */
@ApplicationScoped
public class StartClosing {

    private final LockedSession locked;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    StartClosing(LockedSession locked, Outbox outbox, Caller caller, Clock clock) {
        this.locked = locked;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Session> start(long sessionId) {
        return locked.require(sessionId).call(session -> {
            var closing = session.startClosing(caller.userId(), clock.instant());
            return outbox.append(OutgoingEvent.of(
                    Topics.SESSIONS, session.identity().registerId(), "session:" + sessionId, closing));
        });
    }
}
