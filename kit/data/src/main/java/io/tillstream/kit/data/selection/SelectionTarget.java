package io.tillstream.kit.data.selection;

/**
 * Where a selection goes: freely to a register of the sender's stores, or as the answer to a till's own request.
 *
 * @param requestToken the signed token of the till's selection request; wins over {@code registerId}
 */
public record SelectionTarget(Long registerId, String requestToken) {}
