package io.tillstream.session.usecase;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.session.count.AnnouncedCloses;
import io.tillstream.session.count.AnnouncedCloses.Announced;
import io.tillstream.session.model.Session;
import jakarta.enterprise.context.ApplicationScoped;

/** A till of Odoo's counts in one call and closes in another. */
@ApplicationScoped
public class AnnounceClose {

    private static final String CLOSED = "closed";

    private final FindSessions find;
    private final AnnouncedCloses announced;
    private final Caller caller;

    AnnounceClose(FindSessions find, AnnouncedCloses announced, Caller caller) {
        this.find = find;
        this.announced = announced;
        this.caller = caller;
    }

    /** Refused with 409 once the session is closed. */
    public Uni<Announced> announce(long sessionId, Announced said) {
        return find.require(sessionId)
                .invoke(AnnounceClose::requireNotClosed)
                .chain(() -> announced.say(sessionId, said, caller.userId()))
                .chain(() -> announced.of(sessionId));
    }

    public Uni<Announced> of(long sessionId) {
        return find.require(sessionId).chain(() -> announced.of(sessionId));
    }

    private static void requireNotClosed(Session session) {
        if (session.state().name().equals(CLOSED)) {
            throw Refusal.conflict("already-closed", "This session is closed already.")
                    .with("currentState", CLOSED);
        }
    }
}
