package io.tillstream.gateway.relay;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What waits for one register, oldest first. */
final class WaitingSelections {

    private final Map<String, Selection> byId = new LinkedHashMap<>();

    void add(Selection selection) {
        byId.put(selection.id(), selection);
    }

    boolean remove(String id) {
        return byId.remove(id) != null;
    }

    Collection<Selection> all() {
        return byId.values();
    }

    Selection oldest() {
        return byId.values().iterator().next();
    }

    int size() {
        return byId.size();
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }
}
