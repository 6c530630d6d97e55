package io.tillstream.session.usecase;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.session.model.Session;
import io.tillstream.session.store.Sessions;
import jakarta.enterprise.context.ApplicationScoped;

/** A session that the caller may see, locked until the transaction ends. */
@ApplicationScoped
class LockedSession {

    private final Sessions sessions;
    private final Caller caller;

    LockedSession(Sessions sessions, Caller caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    Uni<Session> require(long id) {
        return sessions.requireLocked(id)
                .invoke(session -> caller.requireStore(session.identity().storeId(), "session", id));
    }
}
