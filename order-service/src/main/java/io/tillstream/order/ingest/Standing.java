package io.tillstream.order.ingest;

import io.tillstream.order.ingest.reading.ParkedContent;

/**
 * What stood under an identity when somebody looked, whole.
 *
 * @param sentHash of what a till sent last of it; null where that is not known
 */
record Standing(long id, long storeId, String state, int version, String sentHash, ParkedContent content) {

    /** Can still change: a parked order, or one that was given up. */
    boolean isOpen() {
        return state.equals("draft") || state.equals("cancelled");
    }

    /** Nobody changed it since. */
    boolean isStill(StoredOrder stored) {
        return stored.id() == id
                && stored.version() == version
                && stored.state().equals(state);
    }
}
