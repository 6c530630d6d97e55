package io.tillstream.partner.customer;

import io.quarkus.hibernate.reactive.panache.Panache;
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

    private static final String LOCK = "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 0))";

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

    /**
     * The customer of this uuid, or null; nobody else registers it until the transaction ends. One that was erased is
     * refused: whoever sends it again must not bring the person back.
     */
    Uni<Partner> registered(String uuid) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, Integer.class)
                        .setParameter(1, caller.companyId() + " " + uuid)
                        .getSingleResult())
                .chain(() -> find("companyId = ?1 AND uuid = ?2", caller.companyId(), uuid)
                        .<Partner>firstResult())
                .invoke(Partners::requireNotErased);
    }

    private static void requireNotErased(Partner partner) {
        if (partner != null && partner.isErased()) {
            throw Refusal.conflict("partner-erased", "The customer with this uuid was erased for good.");
        }
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
