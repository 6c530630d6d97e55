package io.tillstream.session.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.session.model.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** All sessions. */
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<Session, Long> {

    public Uni<Session> require(long id) {
        return findById(id).onItem().ifNull().failWith(() -> Refusal.notFound("session", id));
    }

    /** Who holds the lock decides; whoever waits for it sees what was decided. */
    public Uni<Session> requireLocked(long id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.notFound("session", id));
    }

    public Uni<Optional<Session>> notClosedOf(long registerId) {
        return find("identity.registerId = ?1 and progress.state <> 'closed'", registerId)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** The newest that is closed, empty on the register's first day. */
    public Uni<Optional<Session>> lastClosedOf(long registerId) {
        return find("identity.registerId = ?1 and progress.state = 'closed' order by id desc", registerId)
                .firstResult()
                .map(Optional::ofNullable);
    }
}
