package io.tillstream.gateway.presence;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A register of the caller's stores, as somebody who wants to send it something sees it.
 *
 * @param connected whether a till has a socket, on whichever replica: what is sent arrives at once
 * @param session the one that is not closed, or null
 */
public record OpenTill(
        long registerId,
        String code,
        String name,
        long storeId,
        String storeName,
        boolean connected,
        SessionOfTill session) {

    /** @param state opening_control, opened or closing_control */
    public record SessionOfTill(long id, String state) {}

    /** @param register with {@code [id, name]} for its store */
    static OpenTill of(JsonNode register, boolean connected, SessionOfTill session) {
        return new OpenTill(
                register.path("id").asLong(),
                register.path("code").asText(),
                register.path("name").asText(),
                register.path("store_id").path(0).asLong(),
                register.path("store_id").path(1).asText(),
                connected,
                session);
    }

    boolean isOpen() {
        return connected || session != null;
    }
}
