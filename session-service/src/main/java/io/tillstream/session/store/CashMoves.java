package io.tillstream.session.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.session.model.CashMove;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All cash moves. */
@ApplicationScoped
public class CashMoves implements PanacheRepositoryBase<CashMove, Long> {

    /** In the order in which they were made. */
    @WithSession
    public Uni<List<CashMove>> of(long sessionId) {
        return list("sessionId = ?1 order by id", sessionId);
    }

    @WithSession
    public Uni<CashMove> require(long sessionId, long moveId) {
        return find("sessionId = ?1 and id = ?2", sessionId, moveId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.notFound("cash move", moveId));
    }

    /** In the current transaction, with the session locked; 0 before the first. */
    public Uni<Integer> lastNumber(long sessionId) {
        return Panache.getSession().chain(session -> session.createQuery(
                        "select coalesce(max(number), 0) from CashMove where sessionId = ?1", Integer.class)
                .setParameter(1, sessionId)
                .getSingleResult());
    }

    public Uni<Boolean> isReversed(long moveId) {
        return count("reverses = ?1", moveId).map(reversals -> reversals > 0);
    }
}
