package io.tillstream.bench.chaos;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the tabs of one till got and answered: each selection is applied once, however often and wherever it comes. */
final class SelectedAtTill {

    /** A replica may be this much behind another: until then it may show again what has ended there. */
    private static final Duration LAG = Duration.ofSeconds(3);

    private final long registerId;
    private final Set<String> applied = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> endedAt = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    SelectedAtTill(long registerId) {
        this.registerId = registerId;
    }

    long registerId() {
        return registerId;
    }

    void apply(String id) {
        applied.add(id);
        var ended = endedAt.get(id);
        if (ended != null && System.nanoTime() - ended > LAG.toNanos()) {
            complain(id + " came again long after it had ended");
        }
    }

    void ended(String id, String status) {
        endedAt.putIfAbsent(id, System.nanoTime());
        if (!status.equals("delivered")) {
            complain(id + " is " + status + " though it was applied");
        }
    }

    void complain(String what) {
        complaints.add("register " + registerId + ": " + what);
    }

    Collection<String> applied() {
        return applied;
    }

    List<String> complaints() {
        return complaints;
    }
}
