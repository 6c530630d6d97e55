package io.tillstream.gateway.relay;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * The selections that are remembered, at most so many; those that ended first are forgotten first. Written under the
 * log's lock, read by anybody.
 */
final class SelectionTable {

    private final int most;
    private final Map<String, Selection> byId = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<SelectionPlace, Selection> byTime = new ConcurrentSkipListMap<>();
    private final Map<String, String> byRequest = new ConcurrentHashMap<>();
    private final Set<String> ended = new LinkedHashSet<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    private volatile Instant completeSince;

    SelectionTable(int most) {
        this.most = most;
    }

    /** Returns the one that had to be forgotten for it. */
    Optional<Selection> add(Selection selection) {
        put(selection);
        waiting.add(selection.id());
        if (selection.trace().requestId() != null) {
            byRequest.putIfAbsent(selection.trace().requestId(), selection.id());
        }
        return byId.size() > most
                ? Optional.of(forget(ended.isEmpty() ? first(waiting) : first(ended)))
                : Optional.empty();
    }

    /** It has ended; what was forgotten meanwhile stays so. */
    void update(Selection selection) {
        if (byId.containsKey(selection.id())) {
            put(selection);
            waiting.remove(selection.id());
            ended.add(selection.id());
        }
    }

    private void put(Selection selection) {
        byId.put(selection.id(), selection);
        byTime.put(selection.trace().place(), selection);
    }

    private Selection forget(String id) {
        var selection = byId.remove(id);
        var trace = selection.trace();
        ended.remove(id);
        waiting.remove(id);
        byTime.remove(trace.place());
        if (trace.requestId() != null) {
            byRequest.remove(trace.requestId(), id);
        }
        if (completeSince == null || trace.sentAt().isAfter(completeSince)) {
            completeSince = trace.sentAt();
        }
        return selection;
    }

    private static String first(Set<String> ids) {
        return ids.iterator().next();
    }

    Optional<Selection> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    boolean isAnswered(String requestId) {
        return requestId != null && byRequest.containsKey(requestId);
    }

    Optional<Selection> answerTo(String requestId) {
        return Optional.ofNullable(byRequest.get(requestId)).flatMap(this::find);
    }

    Stream<Selection> newestFirst(SelectionPlace after) {
        return (after == null ? byTime : byTime.tailMap(after, false)).values().stream();
    }

    Instant completeSince() {
        return completeSince;
    }

    int size() {
        return byId.size();
    }
}
