package io.tillstream.acceptance.input;

import io.tillstream.acceptance.Operations.Operation;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One way in which calls can be wrong. */
interface Mistakes {

    /** About what was said, or about a record that is not there or not in that state. */
    Set<Integer> REFUSALS = Set.of(400, 404, 409, 412, 413, 422);

    Set<Integer> ANY_REFUSAL = statuses(400, 499);
    /** For what may as well be ignored or served. */
    Set<Integer> ANYTHING_BUT_A_FAULT = statuses(200, 499);

    /** What services tell each other may come twice and too late: then nothing is done, and no fuss made about it. */
    static Set<Integer> with(Set<Integer> refusals, Operation operation) {
        return operation.path().startsWith("/internal/") ? ANYTHING_BUT_A_FAULT : refusals;
    }

    static Set<Integer> plus(Set<Integer> refusals, int more) {
        return Stream.concat(refusals.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    /** Ids of records that no test makes. */
    String UNKNOWN = "999999999";

    Stream<BadCall> of(Operation operation);

    private static Set<Integer> statuses(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().collect(Collectors.toUnmodifiableSet());
    }
}
