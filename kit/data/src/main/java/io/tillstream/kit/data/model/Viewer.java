package io.tillstream.kit.data.model;

import io.tillstream.kit.identity.Caller;
import java.util.Map;
import java.util.Set;

/**
 * Who looks at records: what decides which fields and rows are shown.
 *
 * @param allStores sees every row of the company; else the model's visibility condition applies
 * @param companyId 0 is a service, which works for every company
 */
public record Viewer(Set<String> roles, boolean allStores, Set<Long> stores, long companyId) {

    /** What may stand on a till's screen; who may send it there was asked before. */
    static final Viewer TILL = new Viewer(Set.of("cashier"), true, Set.of(), 0);

    static final Viewer SYSTEM = new Viewer(Set.of("admin", "service"), true, Set.of(), 0);

    public static Viewer of(Caller caller, Set<String> roles) {
        return new Viewer(roles, caller.seesAllStores(), caller.stores(), caller.companyId());
    }

    Map<String, Object> placeholders() {
        return Map.of("stores", stores.toArray(Long[]::new), "companyId", companyId);
    }
}
