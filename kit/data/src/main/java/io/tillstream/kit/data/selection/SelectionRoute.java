package io.tillstream.kit.data.selection;

import java.time.Instant;

/**
 * Where a selection goes, as far as the target says.
 *
 * @param requestId the till's request that it answers, which {@code requestUntil} belongs to; null when sent freely
 * @param orderUuid the order on the till's screen when it asked, or null
 */
record SelectionRoute(long registerId, String requestId, String orderUuid, Instant requestUntil) {

    static SelectionRoute free(long registerId) {
        return new SelectionRoute(registerId, null, null, null);
    }
}
