package io.tillstream.gateway.identity;

/** A register and where it stands. */
public record RegisterPlace(long id, String name, long storeId, long companyId) {}
