package io.tillstream.acceptance.input;

import io.tillstream.acceptance.Operations.Operation;
import java.util.Set;
import java.util.stream.Stream;

/** Ids of nothing, and what is no id. */
final class WrongAddresses implements Mistakes {

    private static final Set<Integer> NOT_THERE = Set.of(404);

    private final Callers callers;

    WrongAddresses(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Stream<BadCall> of(Operation operation) {
        if (!operation.path().contains("{")) {
            return Stream.empty();
        }
        var body = Judge.speaksRpc(operation)
                ? "{}"
                : new Schemas(operation).example(Schemas.ofBody(operation)).toString();
        var odd = Stream.of(
                        "0",
                        "-1",
                        "9007199254740993",
                        "99999999999999999999",
                        "1.5",
                        "1e3",
                        "!x",
                        "%00",
                        "..%2f..",
                        "%20",
                        "%F0%9F%98%80",
                        "a".repeat(1_500))
                .map(id -> bad(operation, id, body, Mistakes.with(ANY_REFUSAL, operation)));
        return Schemas.bodyTypes(operation).isEmpty()
                ? Stream.concat(odd, Stream.of(bad(operation, UNKNOWN, "", Mistakes.with(NOT_THERE, operation))))
                : odd;
    }

    private BadCall bad(Operation operation, String id, String body, Set<Integer> refusals) {
        return new BadCall(
                "the id " + id.substring(0, Math.min(30, id.length())),
                Call.of(operation, operation.url(id), callers.of(operation)).with(body),
                refusals);
    }
}
