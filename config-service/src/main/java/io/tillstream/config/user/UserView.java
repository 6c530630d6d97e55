package io.tillstream.config.user;

import java.util.SortedSet;
import java.util.TreeSet;

/** A user over HTTP; secrets never leave. */
record UserView(
        long id,
        String login,
        String name,
        String role,
        boolean allStores,
        SortedSet<Long> stores,
        boolean hasPin,
        String lang,
        String tz,
        boolean active) {

    static UserView of(User user) {
        return new UserView(
                user.id(),
                user.login,
                user.name,
                user.role,
                user.allStores,
                new TreeSet<>(user.storeIds),
                user.pinHash != null,
                user.lang,
                user.tz,
                user.active);
    }
}
