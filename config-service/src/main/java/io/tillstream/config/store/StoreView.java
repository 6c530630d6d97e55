package io.tillstream.config.store;

/** A store over HTTP. */
record StoreView(
        long id,
        long companyId,
        String code,
        String name,
        String street,
        String city,
        String zip,
        String countryCode,
        String phone,
        String timezone,
        boolean active) {

    static StoreView of(Store store) {
        return new StoreView(
                store.id(),
                store.companyId,
                store.code,
                store.name,
                store.street,
                store.city,
                store.zip,
                store.countryCode,
                store.phone,
                store.timezone,
                store.active);
    }
}
