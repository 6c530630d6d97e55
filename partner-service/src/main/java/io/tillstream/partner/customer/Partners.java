package io.tillstream.partner.customer;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** The customers that the caller may see: those of the own company that were not erased. */
@ApplicationScoped
public class Partners implements PanacheRepositoryBase<Partner, Long> {

    private final Caller caller;

    Partners(Caller caller) {
        this.caller = caller;
    }

    Uni<Partner> require(long id) {
        return findById(id).map(partner -> requireOwn(id, partner));
    }

    /** Locked until commit: changes of one customer happen one after the other, and so do their events. */
    Uni<Partner> requireForChange(long id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(partner -> requireOwn(id, partner));
    }

    Uni<List<Partner>> mergedInto(long id) {
        return find("mergedInto = ?1 ORDER BY id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private Partner requireOwn(long id, Partner partner) {
        if (partner == null || partner.isErased() || partner.companyId() != caller.companyId()) {
            throw Refusal.notFound("customer", id);
        }
        return partner;
    }
}
