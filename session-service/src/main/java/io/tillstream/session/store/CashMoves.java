package io.tillstream.session.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
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
}
