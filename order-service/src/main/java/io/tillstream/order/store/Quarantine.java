package io.tillstream.order.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.order.model.QuarantinedOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;

/** What could not be booked. */
@ApplicationScoped
public class Quarantine implements PanacheRepositoryBase<QuarantinedOrder, Long> {

    /** Of no order: 0. What was booked under this identity keeps it. */
    private static final String TAKE_IDENTITY = """
            INSERT INTO order_key (company_id, uid, content_hash, order_id, month, acknowledgement)
            SELECT company_id, uid, coalesce(content_hash, ''), 0, current_date, '{}' FROM quarantine
            WHERE id = ?1 AND uid IS NOT NULL ON CONFLICT DO NOTHING
            """;

    /**
     * Newest first. What names no store that we know and came from somebody with several is for those who see all of
     * them.
     */
    public Uni<Page<QuarantinedOrder>> find(QuarantineFilter filter, PageRequest page, Scope scope) {
        var values = new HashMap<String, Object>();
        var conditions = filter.conditions(values);
        conditions.add("id < :before");
        values.put("before", page.afterId(Long.MAX_VALUE));
        if (scope.companyId() != 0) {
            conditions.add("companyId = :company");
            values.put("company", scope.companyId());
        }
        if (!scope.allStores()) {
            conditions.add("storeId in :stores");
            values.put("stores", scope.stores());
        }
        return find(String.join(" and ", conditions) + " order by id desc", values)
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

    /** Whoever still sends a discarded order must not get it booked behind the back of who discarded it. */
    public Uni<Void> takeIdentity(QuarantinedOrder discarded) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE_IDENTITY)
                        .setParameter(1, discarded.id())
                        .executeUpdate())
                .replaceWithVoid();
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
