package io.tillstream.kit.identity;

/** Names of the claims in our tokens beside the registered ones. */
public final class Claims {

    public static final String NAME = "name";
    public static final String COMPANY = "company";
    /** Array of store ids; absent where {@link #ALL_STORES} is true. */
    public static final String STORES = "stores";

    public static final String ALL_STORES = "allStores";
    /** The one register of a device token. */
    public static final String REGISTER = "register";
    /** {@code access}, {@code refresh} or {@code device}: a refresh token is no access token. */
    public static final String USE = "use";

    public static final String LANG = "lang";
    public static final String TZ = "tz";

    private Claims() {}
}
