package io.tillstream.acceptance.input;

import io.tillstream.acceptance.Operations.Operation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Methods, media types and wishes that an address does not have. */
final class WrongManners implements Mistakes {

    /** Where another address below or above has the method, the framework says that there is nothing here. */
    private static final Set<Integer> NO_SUCH_METHOD = Set.of(404, 405);

    private static final Set<Integer> NO_SUCH_BODY = Set.of(415);
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final Callers callers;

    WrongManners(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Stream<BadCall> of(Operation operation) {
        var call = Call.of(operation, operation.url(UNKNOWN), callers.of(operation));
        return Stream.of(methods(operation, call), bodies(operation, call), wishes(operation, call))
                .flatMap(calls -> calls);
    }

    private static Stream<BadCall> methods(Operation operation, Call call) {
        var described = operation.document().path("paths").path(operation.path());
        return METHODS.stream()
                .filter(method -> !described.has(method.toLowerCase()))
                .map(method ->
                        new BadCall("the method " + method, call.by(method), Mistakes.with(NO_SUCH_METHOD, operation)));
    }

    private static Stream<BadCall> bodies(Operation operation, Call call) {
        if (Judge.speaksRpc(operation) || !Schemas.bodyTypes(operation).contains("application/json")) {
            return Stream.empty();
        }
        return Stream.of("text/plain", "application/xml", "application/x-www-form-urlencoded")
                .map(type -> new BadCall(
                        "a body of " + type,
                        call.with("Content-Type", type).with("{}"),
                        orNotThere(operation, NO_SUCH_BODY)));
    }

    /** A server may say that it has nothing like that (406), or show what it has. */
    private static Stream<BadCall> wishes(Operation operation, Call call) {
        return answersJson(operation)
                ? Stream.of(
                        new BadCall("Accept: image/x-none", call.with("Accept", "image/x-none"), ANYTHING_BUT_A_FAULT))
                : Stream.empty();
    }

    /** Who looks for the record, or reads the body, first may say so first. */
    private static Set<Integer> orNotThere(Operation operation, Set<Integer> refusal) {
        return operation.path().contains("{") || operation.method().equals("post")
                ? Mistakes.with(Mistakes.plus(Mistakes.plus(Mistakes.plus(refusal, 403), 404), 422), operation)
                : Mistakes.with(refusal, operation);
    }

    private static boolean answersJson(Operation operation) {
        return operation.described().path("responses").properties().stream()
                .anyMatch(answer -> answer.getKey().startsWith("2")
                        && answer.getValue().path("content").has("application/json"));
    }
}
