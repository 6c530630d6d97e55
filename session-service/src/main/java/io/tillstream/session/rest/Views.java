package io.tillstream.session.rest;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.page.Page;
import io.tillstream.session.accounting.Ledger;
import io.tillstream.session.closing.Closer;
import io.tillstream.session.model.Session;
import io.tillstream.session.usecase.FindSessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Sessions with what others know of them: statement lines and the close under way. */
@ApplicationScoped
class Views {

    private final FindSessions find;
    private final Ledger ledger;
    private final Closer closer;

    Views(FindSessions find, Ledger ledger, Closer closer) {
        this.find = find;
        this.ledger = ledger;
        this.closer = closer;
    }

    Uni<SessionView> of(long sessionId) {
        return find.require(sessionId).chain(this::of);
    }

    Uni<SessionView> of(Session session) {
        return ledger.statementIds(List.of(session.id())).chain(ids -> closer.find(session.id())
                .map(closing -> SessionView.of(session, ids.getOrDefault(session.id(), List.of()), closing)));
    }

    /** In a list the closes under way are left out: one session's own address shows them. */
    Uni<Page<SessionView>> of(Page<Session> page) {
        return ledger.statementIds(page.items().stream().map(Session::id).toList())
                .map(ids -> page.map(session ->
                        SessionView.of(session, ids.getOrDefault(session.id(), List.of()), Optional.empty())));
    }
}
