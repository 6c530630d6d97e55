package io.tillstream.order.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.order.model.QuarantinedOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** What could not be booked. */
@ApplicationScoped
public class Quarantine implements PanacheRepositoryBase<QuarantinedOrder, Long> {

    /** What names no store that we know and came from somebody with several is for those who see all of them. */
    public Uni<Page<QuarantinedOrder>> find(
            String state, Long registerId, Long sessionId, PageRequest page, Scope scope) {
        var query = new StringBuilder("state = :state and id < :before");
        var values = Parameters.with("state", state).and("before", page.afterId(Long.MAX_VALUE));
        if (scope.companyId() != 0) {
            query.append(" and companyId = :company");
            values.and("company", scope.companyId());
        }
        if (!scope.allStores()) {
            query.append(" and storeId in :stores");
            values.and("stores", scope.stores());
        }
        if (registerId != null) {
            query.append(" and registerId = :register");
            values.and("register", registerId);
        }
        if (sessionId != null) {
            query.append(" and sessionId = :session");
            values.and("session", sessionId);
        }
        return find(query + " order by id desc", values)
                .range(0, page.fetch() - 1)
                .list()
                .map(found -> Page.of(found, page, QuarantinedOrder::id));
    }

    public Uni<QuarantinedOrder> require(long id, Scope scope) {
        return findById(id).map(found -> visible(id, found, scope));
    }

    /** Locked until the transaction ends: nobody else settles it meanwhile. */
    public Uni<QuarantinedOrder> requireForSettling(long id, Scope scope) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(found -> visible(id, found, scope));
    }

    private static QuarantinedOrder visible(long id, QuarantinedOrder found, Scope scope) {
        if (found == null || !isOfCompany(found, scope) || !isOfStores(found, scope)) {
            throw Refusal.notFound("order in quarantine", id);
        }
        return found;
    }

    private static boolean isOfCompany(QuarantinedOrder found, Scope scope) {
        return scope.companyId() == 0 || found.companyId() == scope.companyId() || found.companyId() == 0;
    }

    private static boolean isOfStores(QuarantinedOrder found, Scope scope) {
        return scope.allStores() || (found.storeId() != null && scope.stores().contains(found.storeId()));
    }
}
