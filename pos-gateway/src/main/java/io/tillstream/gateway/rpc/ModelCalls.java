package io.tillstream.gateway.rpc;

import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.upstream.ModelDirectory;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The one place where a method of a model is found, whichever door the call came through. */
@ApplicationScoped
class ModelCalls {

    private static final int LONGEST_NAME = 200;

    /** What is asked of a model, not of its records, any owner of them may answer. */
    private static final Set<String> ABOUT =
            Set.of("fields_get", "default_get", "check_access_rights", "has_access", "check_access");

    private final ModelVerbs verbs;
    private final PosMethods pos;
    private final ModelDirectory directory;

    ModelCalls(ModelVerbs verbs, PosMethods pos, ModelDirectory directory) {
        this.verbs = verbs;
        this.directory = directory;
        this.pos = pos;
    }

    /** The result as JSON of a call that names model and method itself; null is None. */
    Uni<Buffer> call(RpcCall call, RpcCaller caller) {
        return call(call.text("model"), call.text("method"), Arguments.of(call), caller);
    }

    /** The result as JSON; null is None. */
    Uni<Buffer> call(String model, String method, Arguments arguments, RpcCaller caller) {
        requireShort("model", model);
        requireShort("method", method);
        var special = pos.find(model, method);
        if (special.isPresent()) {
            return special.get().call(arguments, caller);
        }
        if (caller.isDevice()) {
            throw Refusal.forbidden("A till's own token hands in orders and nothing else.");
        }
        if (model.equals(ExternalIds.MODEL) && !ABOUT.contains(method)) {
            throw new Refusal(404, "unknown-method", "There is no method " + model + "." + method + ".");
        }
        return verbs.call(model, method, arguments, caller);
    }

    /** Fields of a model whose numbers have digits behind a point; none of a model that is not there. */
    Uni<Set<String>> decimals(String model) {
        return directory
                .require(model)
                .map(ModelDirectory.Entry::decimals)
                .onFailure()
                .recoverWithItem(Set.of());
    }

    private static void requireShort(String what, String name) {
        if (name.length() > LONGEST_NAME) {
            throw Refusal.invalid(what, "is longer than " + LONGEST_NAME + " characters");
        }
    }
}
