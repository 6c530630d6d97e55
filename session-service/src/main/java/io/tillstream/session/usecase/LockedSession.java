package io.tillstream.session.usecase;

import io.smallrye.mutiny.Uni;
import io.tillstream.session.model.Session;
import io.tillstream.session.store.Sessions;
import jakarta.enterprise.context.ApplicationScoped;

/** A session that the caller may see, locked until the transaction ends. */
@ApplicationScoped
class LockedSession {

    private final Sessions sessions;
    private final Reach reach;

    LockedSession(Sessions sessions, Reach reach) {
        this.sessions = sessions;
        this.reach = reach;
    }

    Uni<Session> require(long id) {
        return sessions.requireLocked(id).invoke(reach::require);
    }
}
