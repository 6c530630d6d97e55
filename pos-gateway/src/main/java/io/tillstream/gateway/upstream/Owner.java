package io.tillstream.gateway.upstream;

/** A service that owns records. */
public enum Owner {
    CONFIG("config-service"),
    SESSION("session-service"),
    ORDER("order-service"),
    PARTNER("partner-service");

    private final String service;

    Owner(String service) {
        this.service = service;
    }

    /** The service's name, as in its configuration, its key and the documentation. */
    public String service() {
        return service;
    }
}
