package io.tillstream.session.usecase;

import io.tillstream.kit.problem.Refusal;
import io.tillstream.session.closing.Blocker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands in the way of a close, for somebody who counts blind: nothing that tells what is expected. */
public final class BlindBlockers {

    private static final String BLOCKERS = "blockers";
    private static final Set<String> TELLING = Set.of("expected", "difference", "limit");

    private BlindBlockers() {}

    static Refusal of(Refusal refusal) {
        if (refusal.extensions().get(BLOCKERS) instanceof List<?> blockers) {
            refusal.with(BLOCKERS, of(blockers.stream().map(Blocker.class::cast).toList()));
        }
        return refusal;
    }

    public static List<Blocker> of(List<Blocker> blockers) {
        return blockers.stream().map(BlindBlockers::blind).toList();
    }

    private static Blocker blind(Blocker blocker) {
        return Blocker.DIFFERENCE_OVER_LIMIT.equals(blocker.code())
                ? new Blocker(
                        blocker.code(),
                        "The count differs by more than may be. Count again, or let a manager close with"
                                + " approveDifference.",
                        blocker.link(),
                        untelling(blocker.details()))
                : blocker;
    }

    private static Map<String, Object> untelling(Map<String, Object> details) {
        var kept = new LinkedHashMap<>(details);
        kept.keySet().removeAll(TELLING);
        return kept;
    }
}
