package io.tillstream.config.user;

import java.util.Collections;
import java.util.Set;

/**
 * Whoever works in a store together with somebody.
 *
 * @param asking the somebody's own id
 * @param stores ids; ignored where {@code allStores}
 */
record Colleagues(long asking, long companyId, Set<Long> stores, boolean allStores) {

    boolean include(User user) {
        return user.companyId == companyId
                && (allStores || user.allStores || !Collections.disjoint(stores, user.storeIds));
    }
}
