package io.tillstream.kit.description;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** One operation with what can be told from its address, its parameters and its annotations. */
record Call(String path, PathItem.HttpMethod method, Operation operation, Endpoint endpoint) {

    static final String IF_MATCH = "If-Match";
    static final String AFTER = "after";
    /** An extension that a service's own filter puts on such operations. */
    static final String ENVELOPE = "x-envelope";

    boolean guarded() {
        return endpoint.isGuarded();
    }

    /** Whether refusals are told inside of an answer of status 200. */
    boolean isEnveloped() {
        return operation.getExtensions() != null && operation.getExtensions().containsKey(ENVELOPE);
    }

    boolean addressesSomething() {
        return path.contains("{");
    }

    boolean hasBody() {
        return operation.getRequestBody() != null;
    }

    boolean isPaged() {
        return has(AFTER);
    }

    boolean asksForSomething() {
        return parameters().stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY);
    }

    boolean isConditional() {
        return has(IF_MATCH);
    }

    /** The status of success, where it is another than the framework's description says. */
    Optional<String> success() {
        return endpoint.status()
                .or(() -> endpoint.isVoid() ? Optional.of("204") : creates() ? Optional.of("201") : Optional.empty());
    }

    /** Our resources call the method so that answers 201 with the new record's address. */
    boolean creates() {
        return method == PathItem.HttpMethod.POST
                && endpoint.method().name().equals("create")
                && endpoint.answersByHand();
    }

    List<Parameter> parameters() {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    boolean has(String parameter) {
        return parameters().stream().anyMatch(known -> parameter.equals(known.getName()));
    }
}
