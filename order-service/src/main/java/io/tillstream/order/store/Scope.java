package io.tillstream.order.store;

import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Roles;
import java.util.Set;

/**
 * Whose orders somebody may see.
 *
 * @param companyId 0: every company's
 */
public record Scope(long companyId, boolean allStores, Set<Long> stores) {

    public static Scope of(Caller caller) {
        return new Scope(caller.is(Roles.SERVICE) ? 0 : caller.companyId(), caller.seesAllStores(), caller.stores());
    }

    public boolean sees(long company, long store) {
        return (companyId == 0 || companyId == company) && (allStores || stores.contains(store));
    }

    Conditions on(Conditions conditions) {
        if (companyId != 0) {
            conditions.and("o.company_id = ?", companyId);
        }
        if (!allStores) {
            conditions.and("o.store_id = ANY (?)", (Object) stores.toArray(Long[]::new));
        }
        return conditions;
    }
}
