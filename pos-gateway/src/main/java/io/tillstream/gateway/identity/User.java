package io.tillstream.gateway.identity;

import java.util.Set;

/**
 * A person as config-service knows them.
 *
 * @param stores ids of the stores they may see; empty where {@code allStores}
 * @param partnerId their own partner record; null where they have none
 */
public record User(
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

    private static final String DEFAULT_LANG = "en_US";
    private static final String DEFAULT_TZ = "UTC";

    public User {
        stores = stores == null ? Set.of() : Set.copyOf(stores);
        lang = lang == null || lang.isBlank() ? DEFAULT_LANG : lang;
        tz = tz == null || tz.isBlank() ? DEFAULT_TZ : tz;
    }
}
