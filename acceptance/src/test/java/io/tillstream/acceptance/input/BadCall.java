package io.tillstream.acceptance.input;

import io.tillstream.acceptance.Operations.Operation;
import java.util.Optional;
import java.util.Set;

/**
 * A call that has to be refused.
 *
 * @param what is bad about it
 * @param refusals the statuses that say so
 */
record BadCall(String what, Call call, Set<Integer> refusals) {

    /** What is wrong with this answer to it. */
    Optional<String> complaint(Operation operation, Answer answer) {
        return Judge.complaint(operation, answer)
                .or(() -> isRefusal(operation, answer) ? Optional.empty() : Optional.of("is no refusal"))
                .map(complaint -> operation + ", " + what + ": the answer " + answer.status() + " " + complaint
                        + "\n    asked: " + call + "\n    said: "
                        + answer.body().substring(0, Math.min(300, answer.body().length())));
    }

    private boolean isRefusal(Operation operation, Answer answer) {
        return refusals.contains(answer.status())
                || Judge.speaksRpc(operation)
                        && answer.status() == 200
                        && !Judge.rpcError(answer).isMissingNode();
    }
}
