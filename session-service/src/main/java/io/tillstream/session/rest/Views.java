package io.tillstream.session.rest;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.page.Page;
import io.tillstream.session.accounting.Ledger;
import io.tillstream.session.closing.Closer;
import io.tillstream.session.closing.Closing;
import io.tillstream.session.model.Session;
import io.tillstream.session.register.Registers;
import io.tillstream.session.usecase.FindSessions;
import io.tillstream.session.usecase.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Sessions with what others know of them: statement lines and the close under way. */
@ApplicationScoped
class Views {

    private final FindSessions find;
    private final Ledger ledger;
    private final Closer closer;
    private final Registers registers;
    private final Reach reach;

    Views(FindSessions find, Ledger ledger, Closer closer, Registers registers, Reach reach) {
        this.registers = registers;
        this.reach = reach;
        this.find = find;
        this.ledger = ledger;
        this.closer = closer;
    }

    Uni<SessionView> of(long sessionId) {
        return find.require(sessionId).chain(this::of);
    }

    Uni<SessionView> of(Session session) {
        return ledger.statementIds(List.of(session.id()))
                .chain(ids -> closer.find(session.id()).chain(closing -> isBlind(session, closing)
                        .map(blind ->
                                SessionView.of(session, ids.getOrDefault(session.id(), List.of()), closing, blind))));
    }

    /** Only blockers could tell what is expected. */
    private Uni<Boolean> isBlind(Session session, Optional<Closing> closing) {
        return closing.isEmpty() || closing.get().blockers().isEmpty()
                ? Uni.createFrom().item(false)
                : registers.require(session.identity().registerId()).map(reach::isBlindAt);
    }

    /** In a list the closes under way are left out: one session's own address shows them. */
    Uni<Page<SessionView>> of(Page<Session> page) {
        return ledger.statementIds(page.items().stream().map(Session::id).toList())
                .map(ids -> page.map(session ->
                        SessionView.of(session, ids.getOrDefault(session.id(), List.of()), Optional.empty(), false)));
    }
}
