package io.tillstream.kit.data.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What became of the lines of a chunk. */
final class ChunkOutcome {

    private final Map<Long, Integer> lines = new HashMap<>();
    private final List<Long> touched = new ArrayList<>();
    private int created;
    private int updated;
    private int unchanged;

    void add(int n, long recordId, boolean fresh, boolean changed) {
        lines.put(recordId, n);
        if (fresh || changed) {
            touched.add(recordId);
        }
        created += fresh ? 1 : 0;
        updated += !fresh && changed ? 1 : 0;
        unchanged += fresh || changed ? 0 : 1;
    }

    void add(ChunkOutcome other) {
        created += other.created;
        updated += other.updated;
        unchanged += other.unchanged;
    }

    int lineOf(long recordId) {
        return lines.get(recordId);
    }

    /** Records that are new or changed: those whose events are due. */
    List<Long> touched() {
        return touched;
    }

    int created() {
        return created;
    }

    int updated() {
        return updated;
    }

    int unchanged() {
        return unchanged;
    }
}
