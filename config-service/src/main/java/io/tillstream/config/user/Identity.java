package io.tillstream.config.user;

import java.util.Set;
import java.util.TreeSet;

/**
 * What the gateway puts into a user's token.
 *
 * @param stores ids; empty where {@code allStores}
 * @param partnerId the user as a customer, or null
 */
record Identity(
        long id,
        String login,
        String name,
        String role,
        long companyId,
        Set<Long> stores,
        boolean allStores,
        String lang,
        String tz,
        Long partnerId) {

    static Identity of(User user) {
        return new Identity(
                user.id(),
                user.login,
                user.name,
                user.role,
                user.companyId,
                user.allStores ? Set.of() : new TreeSet<>(user.storeIds),
                user.allStores,
                user.lang,
                user.tz,
                user.partnerId);
    }
}
