package io.tillstream.session.closing;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.session.Background;
import io.tillstream.session.model.SessionRefused.TransitionNotAllowed;
import io.tillstream.session.model.SessionState.Closed;
import io.tillstream.session.model.SessionState.ClosingControl;
import io.tillstream.session.store.SessionFacts;
import io.tillstream.session.store.SessionRows;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Begins a close and waits for its end as long as a person would. */
@ApplicationScoped
public class Closer {

    private final Pool pool;
    private final SessionRows sessions;
    private final Closings closings;
    private final ClosingRunner runner;
    private final ClosingConfig config;
    private final Background background;

    Closer(
            Pool pool,
            SessionRows sessions,
            Closings closings,
            ClosingRunner runner,
            ClosingConfig config,
            Background background) {
        this.pool = pool;
        this.sessions = sessions;
        this.closings = closings;
        this.runner = runner;
        this.config = config;
        this.background = background;
    }

    /** What is known of a session's close; empty where nobody tried yet. */
    public Uni<Optional<Closing>> find(long sessionId) {
        return closings.find(sessionId);
    }

    /** In the transaction that posted more orders of a closed session: they are to be marked as done as well. */
    public Uni<Void> markAgain(SqlConnection connection, long sessionId) {
        return closings.markAgain(connection, sessionId);
    }

    /**
     * @return whether the session is closed; false: it takes longer, and goes on by itself. Refused with the blockers
     *     where something stands in the way.
     */
    public Uni<Boolean> close(long sessionId, CloseRequest request) {
        return background.waitHere(attempt(sessionId, request)
                .ifNoItem()
                .after(config.patience())
                .fail()
                .onFailure(TimeoutException.class)
                .recoverWithItem(false));
    }

    private Uni<Boolean> attempt(long sessionId, CloseRequest request) {
        var attempt = UUID.randomUUID();
        return pool.withTransaction(connection -> sessions.lock(connection, sessionId)
                        .chain(session -> begin(connection, session, attempt, request)))
                .chain(open -> open
                        ? runner.decide(sessionId).chain(closing -> answer(closing, attempt, request))
                        : Uni.createFrom().item(true));
    }

    /** False: it is closed already, and the same close again is answered the same. */
    private Uni<Boolean> begin(SqlConnection connection, SessionFacts session, UUID attempt, CloseRequest request) {
        if (session.state() instanceof Closed) {
            return Uni.createFrom().item(false);
        }
        if (!(session.state() instanceof ClosingControl)) {
            throw new TransitionNotAllowed("close", session.state());
        }
        return closings.begin(connection, session.id(), attempt, request).replaceWith(true);
    }

    private Uni<Boolean> answer(Closing closing, UUID attempt, CloseRequest request) {
        if (closing.step().isPosted()) {
            return Uni.createFrom().item(true);
        }
        // What stood in somebody else's way need not stand in ours.
        return closing.attempt().equals(attempt)
                ? Uni.createFrom().failure(blocked(closing))
                : attempt(closing.sessionId(), request);
    }

    private static Refusal blocked(Closing closing) {
        return Refusal.conflict(
                        "closing-blocked", "The session cannot be closed yet. The blockers say why and what to do.")
                .with("currentState", ClosingControl.NAME)
                .with("blockers", closing.blockers());
    }
}
