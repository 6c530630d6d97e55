package io.tillstream.order.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;

/** How much of a parked order's lines or payments a list says. */
enum Extent {
    /** All of them: what it leaves out is gone. */
    WHOLE,
    /** New records only: all of them, or some more; what is parked decides. */
    RECORDS,
    /** What changed. */
    CHANGES;

    /**
     * @param list null where nothing was sent
     * @param versioned the order says which version of the parked one it replaces, as only those do who know it whole
     */
    static Extent of(JsonNode list, boolean versioned) {
        if (list == null || !list.isArray()) {
            return CHANGES;
        }
        var cleared = Commands.kind(list.path(0)) == Commands.CLEAR;
        for (var place = cleared ? 1 : 0; place < list.size(); place++) {
            if (Commands.kind(list.get(place)) != Commands.CREATE) {
                return CHANGES;
            }
        }
        if (cleared || versioned) {
            return WHOLE;
        }
        return list.isEmpty() ? CHANGES : RECORDS;
    }
}
