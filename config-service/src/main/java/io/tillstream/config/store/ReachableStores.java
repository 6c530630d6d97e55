package io.tillstream.config.store;

import io.tillstream.kit.problem.Refusal;
import java.util.Set;

/** The stores of the caller's company that the caller may see, archived ones included. */
public record ReachableStores(Set<Long> ids) {

    public boolean contain(long storeId) {
        return ids.contains(storeId);
    }

    /** Refuses a reference to a store that is not there for this caller. */
    public void require(long storeId) {
        if (!contain(storeId)) {
            throw Refusal.invalid("storeId", "there is no store " + storeId);
        }
    }
}
